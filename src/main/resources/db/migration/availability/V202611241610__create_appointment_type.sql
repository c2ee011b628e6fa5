-- What people can be booked for: a list of the house, dated and retired, never deleted.
create table appointment_type (
    structure_id       uuid        not null,
    id                 uuid        not null,
    version            bigint      not null,
    label              text        not null check (length(label) between 3 and 80),
    minutes            integer     not null check (minutes between 5 and 240 and minutes % 5 = 0),
    provided_by        text        not null check (provided_by in ('COUNSELLOR', 'PERMANENCE', 'DIGITAL_ADVISER', 'PUBLIC_WRITER')),
    places             text[]      not null check (cardinality(places) between 1 and 3 and places <@ array['OFFICE', 'PHONE', 'VIDEO']),
    room_kind          text        check (room_kind in ('APPOINTMENT_OFFICE', 'PERMANENCE_OFFICE', 'WORKSHOP_ROOM')),
    operator_code      text        check (length(operator_code) between 1 and 60),   -- what the visit form is filled with
    procedure_code     text        check (length(procedure_code) between 1 and 80),
    notice_minutes     integer     not null check (notice_minutes between 0 and 43200),
    days_ahead         integer     not null check (days_ahead between 1 and 366),
    documents          text        check (length(documents) between 1 and 1000),
    read_aloud         text        check (length(read_aloud) between 1 and 1000),
    colour             integer     not null check (colour between 1 and 6),
    valid_from         date        not null,
    valid_to           date,
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    constraint appointment_type_pkey primary key (structure_id, id),
    constraint appointment_type_ends_after_it_begins check (valid_to >= valid_from),
    constraint appointment_type_room_at_the_office check (room_kind is null or 'OFFICE' = any (places)),
    constraint appointment_type_procedure_of_an_operator check (procedure_code is null or operator_code is not null),
    constraint appointment_type_label_once exclude using gist (
        structure_id with =, provided_by with =, lower(label) with =, daterange(valid_from, valid_to, '[]') with &&)
);

call put_behind_the_wall('appointment_type');
grant select, insert, update on appointment_type to ${application_role};
