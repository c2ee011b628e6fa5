-- School holidays that a house imported; they stand in for the shipped ones of the same zone and school year. Of one house, not
-- of the installation: what an administrator does ends at the walls of their house, and houses overseas follow calendars that
-- differ. Rows that were replaced stay.
create table school_holiday (
    structure_id uuid        not null,
    id           uuid        not null,
    import_id    uuid        not null,
    zone         text        not null check (zone in ('A', 'B', 'C', 'CORSE', 'OUTRE_MER')),
    name         text        not null check (length(name) between 2 and 60),
    first_day    date        not null,
    last_day     date        not null,
    school_year  int         not null,                     -- in which it begins: 2026 for 2026-2027
    to_confirm   boolean     not null,
    imported_at  timestamptz not null,
    replaced_at  timestamptz,
    constraint school_holiday_pkey primary key (structure_id, id),
    constraint school_holiday_of_a_structure foreign key (structure_id) references structure (id),
    constraint school_holiday_ends_after_it_starts check (last_day >= first_day),
    constraint school_holiday_once exclude using gist (
        structure_id with =, zone with =, daterange(first_day, last_day, '[]') with &&) where (replaced_at is null)
);

call put_behind_the_wall('school_holiday');
grant select, insert, update on school_holiday to ${application_role};
