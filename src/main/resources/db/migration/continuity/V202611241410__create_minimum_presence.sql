-- How many agents a site needs, where the national charter does not say it: for all its hours, or only on a weekday, at
-- certain hours, or while another site is open. Two of the same kind never hold at one moment.
create table minimum_presence (
    structure_id       uuid        not null,
    id                 uuid        not null,
    version            bigint      not null,
    site_id            uuid        not null,
    agents             integer     not null check (agents between 0 and 20),
    weekday            integer     check (weekday between 1 and 7),
    starts_at          time,
    ends_at            time,
    while_open_site_id uuid,
    valid_from         date        not null,
    valid_to           date,
    reason             text        not null check (length(reason) between 2 and 200),
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    constraint minimum_presence_pkey primary key (structure_id, id),
    constraint minimum_presence_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint minimum_presence_while_a_site_is_open foreign key (structure_id, while_open_site_id)
        references site (structure_id, id),
    constraint minimum_presence_while_another_site_is_open check (while_open_site_id <> site_id),
    constraint minimum_presence_ends_after_it_starts check (coalesce(starts_at, '00:00') < ends_at),
    constraint minimum_presence_ends_after_it_begins check (valid_to >= valid_from),
    constraint minimum_presence_once exclude using gist (
        structure_id with =, site_id with =, coalesce(weekday, 0) with =, coalesce(while_open_site_id, site_id) with =,
        daterange(valid_from, valid_to, '[]') with &&,
        time_range(coalesce(starts_at, '00:00'), coalesce(ends_at, '24:00')) with &&)
);

call put_behind_the_wall('minimum_presence');
grant select, insert, update, delete on minimum_presence to ${application_role};
