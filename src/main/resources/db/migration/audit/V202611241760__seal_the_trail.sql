-- Each entry gets a place in the order in which entries were committed, and a seal made with a key that is not in the
-- database: one job does so, some seconds later. It changes nothing else of an entry.
alter table audit_entry
    add column position bigint check (position > 0),
    add column seal     bytea  check (octet_length(seal) = 32),
    add constraint audit_entry_sealed_at_a_position check ((position is null) = (seal is null)),
    add constraint audit_entry_position_once unique (structure_id, position);
create index audit_entry_unsealed on audit_entry (structure_id, id) where position is null;
create index audit_entry_by_actor on audit_entry (structure_id, actor, at desc);

-- What was sealed in one go, chained to what was sealed before.
create table audit_block (
    structure_id  uuid        not null,
    number        bigint      not null check (number > 0),
    last_position bigint      not null check (last_position > 0),
    sealed_at     timestamptz not null,
    seal          bytea       not null check (octet_length(seal) = 32),
    constraint audit_block_pkey primary key (structure_id, number),
    constraint audit_block_ends_once unique (structure_id, last_position)
);

call put_behind_the_wall('audit_block');
grant update (position, seal) on audit_entry to ${application_role};
grant select, insert on audit_block to ${application_role};
grant update (seal) on audit_block to ${application_role};
