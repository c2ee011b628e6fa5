-- Who is where: the week an agent usually works, in dated versions, and the days that differ from it. A day is read from
-- one of the two, never from both, so that nobody is ever planned at two places at one time.
create table standard_week (
    structure_id     uuid        not null,
    id               uuid        not null,
    version          bigint      not null,
    agent_id         uuid        not null,
    valid_from       date        not null,
    valid_to         date,
    contract_minutes integer     not null check (contract_minutes between 60 and 3600),
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    constraint standard_week_pkey primary key (structure_id, id),
    constraint standard_week_of_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint standard_week_ends_after_it_begins check (valid_to >= valid_from),
    constraint standard_week_once exclude using gist (
        structure_id with =, agent_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table weekly_shift (
    structure_id     uuid     not null,
    id               uuid     not null,
    standard_week_id uuid     not null,
    weekday          integer  not null check (weekday between 1 and 7),
    site_id          uuid     not null,
    starts_at        time     not null,
    ends_at          time     not null,
    constraint weekly_shift_pkey primary key (structure_id, id),
    constraint weekly_shift_of_a_week foreign key (structure_id, standard_week_id) references standard_week (structure_id, id),
    constraint weekly_shift_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint weekly_shift_ends_after_it_starts check (starts_at < ends_at),
    constraint weekly_shift_one_place exclude using gist (
        structure_id with =, standard_week_id with =, weekday with =, time_range(starts_at, ends_at) with &&)
);
create index weekly_shift_by_site on weekly_shift (structure_id, site_id);

create table changed_day (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    agent_id     uuid        not null,
    day          date        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint changed_day_pkey primary key (structure_id, id),
    constraint changed_day_of_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint changed_day_once unique (structure_id, agent_id, day)
);

create table changed_shift (
    structure_id   uuid not null,
    id             uuid not null,
    changed_day_id uuid not null,
    site_id        uuid not null,
    starts_at      time not null,
    ends_at        time not null,
    constraint changed_shift_pkey primary key (structure_id, id),
    constraint changed_shift_of_a_day foreign key (structure_id, changed_day_id) references changed_day (structure_id, id),
    constraint changed_shift_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint changed_shift_ends_after_it_starts check (starts_at < ends_at),
    constraint changed_shift_one_place exclude using gist (
        structure_id with =, changed_day_id with =, time_range(starts_at, ends_at) with &&)
);
create index changed_shift_by_site on changed_shift (structure_id, site_id);

-- Called leave_period: « leave » alone is taken by too many dialects. The reason is for the coordinator and the agent only.
create table leave_period (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    agent_id     uuid        not null,
    kind         text        not null check (kind in ('LEAVE', 'TRAINING', 'MEETING', 'OTHER')),
    starts_at    timestamp   not null,
    ends_at      timestamp   not null,
    reason       text        check (length(reason) between 1 and 200),
    withdrawn_at timestamptz,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint leave_period_pkey primary key (structure_id, id),
    constraint leave_period_of_an_agent foreign key (structure_id, agent_id)
        references account_structure (structure_id, account_id),
    constraint leave_period_ends_after_it_starts check (starts_at < ends_at),
    constraint leave_period_once exclude using gist (
        structure_id with =, agent_id with =, tsrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);

call put_behind_the_wall('standard_week');
call put_behind_the_wall('weekly_shift');
call put_behind_the_wall('changed_day');
call put_behind_the_wall('changed_shift');
call put_behind_the_wall('leave_period');
grant select, insert, update, delete on standard_week, weekly_shift, changed_day, changed_shift to ${application_role};
grant select, insert, update on leave_period to ${application_role};
