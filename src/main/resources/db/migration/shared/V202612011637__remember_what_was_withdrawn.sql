-- What was withdrawn before it began, and so is not there any more: whoever withdraws it again, or sends its form again, is told.
create table withdrawn_row (
    structure_id uuid        not null,
    id           uuid        not null,
    withdrawn_at timestamptz not null,
    constraint withdrawn_row_pkey primary key (structure_id, id)
);

call put_behind_the_wall('withdrawn_row');
grant select, insert on withdrawn_row to ${application_role};
