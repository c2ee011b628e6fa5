-- Who holds a permanence without an account, and when agents and they can be booked. The contact is a colleague at work.
create table intervenant (
    structure_id    uuid        not null,
    id              uuid        not null,
    version         bigint      not null,
    kind            text        not null check (kind in ('PERMANENCE', 'DIGITAL_ADVISER', 'PUBLIC_WRITER')),
    name            text        not null check (length(name) between 2 and 80),
    operator_code   text        check (length(operator_code) between 1 and 60),
    convention      text        check (length(convention) between 1 and 120),
    convention_from date,
    convention_to   date,
    contact_name    text        check (length(contact_name) between 1 and 80),
    contact_phone   text        check (length(contact_phone) between 1 and 20),
    contact_email   text        check (length(contact_email) between 3 and 120),
    retired_on      date,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    constraint intervenant_pkey primary key (structure_id, id),
    constraint intervenant_name_unique unique (structure_id, name),
    constraint intervenant_convention_ends_after_it_begins check (convention_to >= convention_from)
);

-- One series may be several rows: what was changed « from here » begins a new one, what was changed once is a row of one day.
create table availability (
    structure_id          uuid        not null,
    id                    uuid        not null,
    version               bigint      not null,
    series_id             uuid        not null,
    agent_id              uuid,
    intervenant_id        uuid,
    provider_id           uuid        not null generated always as (coalesce(agent_id, intervenant_id)) stored,
    site_id               uuid        not null,
    room_id               uuid,
    weekday               integer     not null check (weekday between 1 and 7),
    starts_at             time        not null,
    ends_at               time        not null,
    every_weeks           integer     not null check (every_weeks between 1 and 8),
    counted_from          date        not null,                -- a day of the first week that counts
    nth_of_month          integer     check (nth_of_month between 1 and 5),   -- 5: the last one
    outside_school_holidays boolean   not null,
    valid_from            date        not null,
    valid_to              date,
    created_at            timestamptz not null,
    created_by            text        not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    constraint availability_pkey primary key (structure_id, id),
    constraint availability_of_one_provider check (num_nonnulls(agent_id, intervenant_id) = 1),
    constraint availability_of_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint availability_of_an_intervenant foreign key (structure_id, intervenant_id)
        references intervenant (structure_id, id),
    constraint availability_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint availability_in_a_room_of_the_site foreign key (structure_id, site_id, room_id)
        references room (structure_id, site_id, id),
    constraint availability_ends_after_it_starts check (starts_at < ends_at),
    constraint availability_ends_after_it_begins check (valid_to >= valid_from),
    constraint availability_recurs_in_one_way check (nth_of_month is null or every_weeks = 1),
    constraint availability_once exclude using gist (
        structure_id with =, provider_id with =, weekday with =, time_range(starts_at, ends_at) with &&,
        daterange(valid_from, valid_to, '[]') with &&)
        where (every_weeks = 1 and nth_of_month is null and not outside_school_holidays and valid_from is distinct from valid_to)
);
create index availability_by_series on availability (structure_id, series_id);

create table availability_type (
    structure_id    uuid not null,
    id              uuid not null,
    availability_id uuid not null,
    type_id         uuid not null,
    constraint availability_type_pkey primary key (structure_id, id),
    constraint availability_type_once unique (structure_id, availability_id, type_id),
    constraint availability_type_of_an_availability foreign key (structure_id, availability_id)
        references availability (structure_id, id),
    constraint availability_type_of_a_type foreign key (structure_id, type_id) references appointment_type (structure_id, id)
);

-- A day on which the availability is not held: cancelled or, when replaced, held otherwise by another row of its series.
create table availability_exception (
    structure_id    uuid        not null,
    id              uuid        not null,
    version         bigint      not null,
    availability_id uuid        not null,
    day             date        not null,
    replaced        boolean     not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    constraint availability_exception_pkey primary key (structure_id, id),
    constraint availability_exception_once unique (structure_id, availability_id, day),
    constraint availability_exception_of_an_availability foreign key (structure_id, availability_id)
        references availability (structure_id, id)
);

call put_behind_the_wall('intervenant');
call put_behind_the_wall('availability');
call put_behind_the_wall('availability_type');
call put_behind_the_wall('availability_exception');
grant select, insert, update on intervenant to ${application_role};
grant select, insert, update, delete on availability, availability_type, availability_exception to ${application_role};
