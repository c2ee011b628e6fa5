-- Who did what to which object, when. Append-only: the application may neither change nor remove an entry.
create table audit_entry (
    structure_id uuid        not null,
    id           uuid        not null,
    at           timestamptz not null,
    actor_id     uuid,                    -- null: the application itself
    actor        text        not null,    -- the login, readable after the account is gone
    action       text        not null,
    subject_id   uuid        not null,
    constraint audit_entry_pkey primary key (structure_id, id)
);

create index audit_entry_by_time on audit_entry (structure_id, at desc);
create index audit_entry_by_subject on audit_entry (structure_id, subject_id, at);

call put_behind_the_wall('audit_entry');
grant select, insert on audit_entry to ${application_role};
