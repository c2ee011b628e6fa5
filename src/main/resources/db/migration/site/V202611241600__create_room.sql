-- The rooms where people are received behind a closed door. Retired, never deleted: appointments were held there.
create table room (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    site_id      uuid        not null,
    kind         text        not null check (kind in ('APPOINTMENT_OFFICE', 'PERMANENCE_OFFICE', 'WORKSHOP_ROOM')),
    name         text        not null check (length(name) between 2 and 60),
    retired_on   date,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint room_pkey primary key (structure_id, id),
    constraint room_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint room_at_this_site unique (structure_id, site_id, id),
    constraint room_name_unique unique (structure_id, site_id, name)
);

call put_behind_the_wall('room');
grant select, insert, update on room to ${application_role};
