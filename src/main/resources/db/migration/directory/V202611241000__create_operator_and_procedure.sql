-- The catalogue of each house: operators and their procedures, dated, renamed from a date, retired and never deleted.
create function search_key(words text) returns text
    language sql immutable parallel safe strict
    return trim(regexp_replace(lower(unaccent('unaccent', words)), '[^a-z0-9]+', ' ', 'g'));

create table operator (
    structure_id uuid        not null references structure (id),
    id           uuid        not null,
    version      bigint      not null,
    code         text        not null check (code ~ '^[A-Z0-9_]{2,40}$'),
    type         text        not null check (type in ('NATIONAL', 'LOCAL', 'OTHER')),
    theme        text        not null check (theme in ('EMPLOYMENT_TRAINING_RETIREMENT', 'JUSTICE', 'HEALTH_PREVENTION',
                                                       'BUDGET', 'CIVIL_STATUS_FAMILY', 'HOUSING_MOBILITY_MAIL', 'OTHER')),
    hint         text        check (length(hint) <= 24),
    position     int    not null,
    valid_from   date        not null,
    valid_to     date,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint operator_pkey primary key (structure_id, id),
    constraint operator_code_unique unique (structure_id, code),
    constraint operator_retired_after_it_began check (valid_to >= valid_from)
);

create table operator_name (
    structure_id uuid not null,
    id           uuid not null,
    operator_id  uuid not null,
    valid_from   date not null,
    short_name   text not null check (length(short_name) between 2 and 24),
    name         text not null check (length(name) between 2 and 120),
    constraint operator_name_pkey primary key (structure_id, id),
    constraint operator_name_of_an_operator foreign key (structure_id, operator_id)
        references operator (structure_id, id),
    constraint operator_name_one_a_day unique (structure_id, operator_id, valid_from)
);

create table procedure (
    structure_id   uuid        not null,
    id             uuid        not null,
    version        bigint      not null,
    operator_code  text        not null,
    code           text        not null check (code ~ '^[A-Z0-9_]{2,60}$'),
    everyday_words text        not null default '' check (length(everyday_words) <= 500),
    position       int    not null,
    valid_from     date        not null,
    valid_to       date,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    constraint procedure_pkey primary key (structure_id, id),
    constraint procedure_code_unique unique (structure_id, code),
    constraint procedure_with_its_operator unique (structure_id, operator_code, code),
    constraint procedure_of_an_operator foreign key (structure_id, operator_code)
        references operator (structure_id, code),
    constraint procedure_retired_after_it_began check (valid_to >= valid_from)
);

create table procedure_name (
    structure_id uuid not null,
    id           uuid not null,
    procedure_id uuid not null,
    valid_from   date not null,
    label        text not null check (length(label) between 2 and 120),
    constraint procedure_name_pkey primary key (structure_id, id),
    constraint procedure_name_of_a_procedure foreign key (structure_id, procedure_id)
        references procedure (structure_id, id),
    constraint procedure_name_one_a_day unique (structure_id, procedure_id, valid_from)
);

call put_behind_the_wall('operator');
call put_behind_the_wall('operator_name');
call put_behind_the_wall('procedure');
call put_behind_the_wall('procedure_name');
grant select, insert, update on operator, operator_name, procedure, procedure_name to ${application_role};
