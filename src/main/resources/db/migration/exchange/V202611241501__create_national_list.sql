-- The national list of structures: of the installation, not of a house. One that is being checked, one in use.
create table national_list (
    id              uuid        not null,
    state           text        not null check (state in ('CHECKED', 'IN_USE')),
    read_on         date        not null,
    lines           int         not null,   -- of the file, with a structure in them
    rows_taken      int         not null,
    without_hours   int         not null,
    unreadable_rows int         not null,   -- taken, but with a day that cannot be read
    faults          int         not null,
    constraint national_list_pkey primary key (id),
    constraint national_list_one_of_each_state unique (state)
);

create table national_row (
    list_id     uuid             not null references national_list (id) on delete cascade,
    national_id text             not null,
    line        int              not null,
    name        text             not null,
    insee_code  text             not null,
    address     text             not null,
    postal_code text             not null,
    city        text             not null,
    phone       text,
    latitude    double precision,
    longitude   double precision,
    hours       text[]           not null check (cardinality(hours) = 6),   -- as published, from Monday to Saturday
    comment     text             not null,
    type        text             not null,
    format      text             not null,
    words       text             not null generated always as (search_key(name || ' ' || city || ' ' || postal_code)) stored,
    constraint national_row_pkey primary key (list_id, national_id)
);

create table national_fault (
    list_id uuid not null references national_list (id) on delete cascade,
    number  int  not null,
    line    int  not null,
    field   text not null,
    value   text not null,
    fault   text not null,
    constraint national_fault_pkey primary key (list_id, number)
);

grant select, insert, update, delete on national_list to ${application_role};
grant select, insert on national_row, national_fault to ${application_role};
