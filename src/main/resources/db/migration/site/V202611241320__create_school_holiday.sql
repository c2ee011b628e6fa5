-- School holidays that a house imported, over those that are shipped with the product.
create table school_holiday (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    zone         text        not null check (zone in ('A', 'B', 'C', 'CORSE', 'OUTRE_MER')),
    name         text        not null check (length(name) between 2 and 80),
    first_day    date        not null,
    last_day     date        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint school_holiday_pkey primary key (structure_id, id),
    constraint school_holiday_of_a_structure foreign key (structure_id) references structure (id),
    constraint school_holiday_ends_after_it_starts check (last_day >= first_day),
    constraint school_holiday_once exclude using gist (
        structure_id with =, zone with =, daterange(first_day, last_day, '[]') with &&)
);

call put_behind_the_wall('school_holiday');
grant select, insert, update, delete on school_holiday to ${application_role};
