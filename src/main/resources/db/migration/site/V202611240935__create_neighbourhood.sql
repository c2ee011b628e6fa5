-- Where people say they come from: a short list of each house, dated like every list.
create table neighbourhood (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    code         text        not null check (code ~ '^[A-Z0-9_]{1,40}$'),
    label        text        not null check (length(label) between 2 and 60),
    position     int    not null,
    valid_from   date        not null,
    valid_to     date,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint neighbourhood_pkey primary key (structure_id, id),
    constraint neighbourhood_code_unique unique (structure_id, code),
    constraint neighbourhood_of_a_structure foreign key (structure_id) references structure (id)
);

call put_behind_the_wall('neighbourhood');
grant select, insert, update on neighbourhood to ${application_role};
