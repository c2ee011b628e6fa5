-- For how many months after its day each kind of data is kept, where the structure decided it.
create table retention_period (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    code         text        not null check (length(code) between 3 and 40),
    months       int         not null check (months between 1 and 24),
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint retention_period_pkey primary key (structure_id, id),
    constraint retention_period_once unique (structure_id, code)
);

call put_behind_the_wall('retention_period');
grant select, insert, update on retention_period to ${application_role};

-- What was erased: how many objects of which days, never whose. It is the bordereau d'élimination of the code du patrimoine,
-- and is kept.
create table disposal (
    structure_id   uuid   not null,
    carried_out_on date   not null,
    code           text   not null check (length(code) between 3 and 40),
    months         int    not null check (months between 1 and 24),
    first_day      date   not null,
    last_day       date   not null,
    objects        bigint not null check (objects > 0),
    constraint disposal_pkey primary key (structure_id, carried_out_on, code, months),
    constraint disposal_days_in_order check (first_day <= last_day)
);

call put_behind_the_wall('disposal');
grant select, insert, update (first_day, last_day, objects) on disposal to ${application_role};
