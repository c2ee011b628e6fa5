-- Two living appointments never share who receives or the room. Times are planned, on the wall of the site.
create table appointment (
    structure_id   uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    type_id        uuid        not null,
    type_label     text        not null check (length(type_label) between 3 and 80),   -- as it read when it was booked
    site_id        uuid        not null,
    agent_id       uuid,
    intervenant_id uuid,
    provider_id    uuid        not null generated always as (coalesce(agent_id, intervenant_id)) stored,
    room_id        uuid,
    place          text        not null check (place in ('OFFICE', 'PHONE', 'VIDEO')),
    starts_at      timestamp   not null,
    ends_at        timestamp   not null,
    status         text        not null check (status in ('BOOKED', 'ARRIVED', 'HONOURED', 'MISSED', 'CANCELLED_BY_USER', 'CANCELLED_BY_HOUSE')),
    status_at      timestamptz not null,
    outside_reason text        check (length(outside_reason) between 1 and 200),
    person         bytea,                                                              -- sealed; null once erased
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    constraint appointment_pkey primary key (structure_id, id),
    constraint appointment_of_a_type foreign key (structure_id, type_id) references appointment_type (structure_id, id),
    constraint appointment_with_one_provider check (num_nonnulls(agent_id, intervenant_id) = 1),
    constraint appointment_with_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint appointment_with_an_intervenant foreign key (structure_id, intervenant_id)
        references intervenant (structure_id, id),
    constraint appointment_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint appointment_in_a_room_of_the_site foreign key (structure_id, site_id, room_id)
        references room (structure_id, site_id, id),
    constraint appointment_ends_after_it_starts check (starts_at < ends_at),
    constraint appointment_provider_free exclude using gist (
        structure_id with =, provider_id with =, tsrange(starts_at, ends_at) with &&)
        where (status in ('BOOKED', 'ARRIVED', 'HONOURED')),
    constraint appointment_room_free exclude using gist (
        structure_id with =, room_id with =, tsrange(starts_at, ends_at) with &&)
        where (room_id is not null and status in ('BOOKED', 'ARRIVED', 'HONOURED'))
);
create index appointment_by_time on appointment (structure_id, starts_at);

-- Where it was before it was moved.
create table appointment_move (
    structure_id    uuid        not null,
    id              uuid        not null,
    version         bigint      not null,
    appointment_id  uuid        not null,
    from_site_id    uuid        not null,
    from_provider_id uuid       not null,
    from_starts_at  timestamp   not null,
    asked_by        text        not null check (asked_by in ('USER', 'HOUSE')),
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    constraint appointment_move_pkey primary key (structure_id, id),
    constraint appointment_move_of_an_appointment foreign key (structure_id, appointment_id)
        references appointment (structure_id, id)
);
create index appointment_move_by_appointment on appointment_move (structure_id, appointment_id);

-- What a person can be found by: keyed hashes, without the key of no use.
create table appointment_search_key (
    structure_id   uuid  not null,
    key            bytea not null check (octet_length(key) = 16),
    appointment_id uuid  not null,
    constraint appointment_search_key_pkey primary key (structure_id, key, appointment_id),
    constraint appointment_search_key_of_an_appointment foreign key (structure_id, appointment_id)
        references appointment (structure_id, id)
);
create index appointment_search_key_by_appointment on appointment_search_key (structure_id, appointment_id);

-- A slot while its form is filled: the same id becomes the appointment. Whoever holds it is alone to book it until then.
create table slot_hold (
    structure_id   uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    held_by        uuid        not null,
    held_until     timestamptz not null,
    type_id        uuid        not null,
    site_id        uuid        not null,
    agent_id       uuid,
    intervenant_id uuid,
    provider_id    uuid        not null generated always as (coalesce(agent_id, intervenant_id)) stored,
    room_id        uuid,
    starts_at      timestamp   not null,
    ends_at        timestamp   not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    constraint slot_hold_pkey primary key (structure_id, id),
    constraint slot_hold_by_an_agent foreign key (structure_id, held_by)
        references account_structure (structure_id, account_id),
    constraint slot_hold_of_a_type foreign key (structure_id, type_id) references appointment_type (structure_id, id),
    constraint slot_hold_with_one_provider check (num_nonnulls(agent_id, intervenant_id) = 1),
    constraint slot_hold_with_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint slot_hold_with_an_intervenant foreign key (structure_id, intervenant_id)
        references intervenant (structure_id, id),
    constraint slot_hold_in_a_room_of_the_site foreign key (structure_id, site_id, room_id)
        references room (structure_id, site_id, id),
    constraint slot_hold_ends_after_it_starts check (starts_at < ends_at),
    constraint slot_hold_provider_free exclude using gist (
        structure_id with =, provider_id with =, tsrange(starts_at, ends_at) with &&),
    constraint slot_hold_room_free exclude using gist (
        structure_id with =, room_id with =, tsrange(starts_at, ends_at) with &&) where (room_id is not null)
);

call put_behind_the_wall('appointment');
call put_behind_the_wall('appointment_move');
call put_behind_the_wall('appointment_search_key');
call put_behind_the_wall('slot_hold');
grant select, insert, update on appointment to ${application_role};
grant select, insert on appointment_move to ${application_role};
grant select, insert, delete on appointment_search_key to ${application_role};
grant select, insert, update, delete on slot_hold to ${application_role};
