-- The weekly hours of a site, in dated versions that cannot overlap; several ranges a day that cannot overlap either.
create table opening_hours (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    site_id      uuid        not null,
    valid_from   date        not null,
    valid_to     date,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint opening_hours_pkey primary key (structure_id, id),
    constraint opening_hours_of_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint opening_hours_end_after_they_start check (valid_to >= valid_from),
    constraint opening_hours_one_version_a_day exclude using gist (
        structure_id with =, site_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table opening_range (
    structure_id     uuid     not null,
    id               uuid     not null,
    opening_hours_id uuid     not null,
    weekday          int not null check (weekday between 1 and 7),   -- ISO: 1 is Monday
    opens            time     not null,
    closes           time     not null,
    constraint opening_range_pkey primary key (structure_id, id),
    constraint opening_range_of_hours foreign key (structure_id, opening_hours_id)
        references opening_hours (structure_id, id),
    constraint opening_range_closes_after_it_opens check (opens < closes),
    constraint opening_range_apart exclude using gist (
        structure_id with =, opening_hours_id with =, weekday with =, time_range(opens, closes) with &&)
);

call put_behind_the_wall('opening_hours');
call put_behind_the_wall('opening_range');
grant select, insert, update on opening_hours to ${application_role};
grant select, insert, update, delete on opening_range to ${application_role};
