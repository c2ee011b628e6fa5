-- The houses that want a second factor of those who run them.
create table second_factor_rule (
    structure_id uuid        not null references structure (id),
    since        timestamptz not null,
    constraint second_factor_rule_pkey primary key (structure_id)
);

comment on table second_factor_rule is 'global: read at sign-in, before any structure is at work';

grant select, insert, delete on second_factor_rule to ${application_role};
