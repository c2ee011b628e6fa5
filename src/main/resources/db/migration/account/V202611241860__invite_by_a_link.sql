-- The way in for a new agent: a link that opens the account once. Only what its token hashes to is kept, until it is used.
create table invitation (
    account_id   uuid        not null references account (id),
    token_digest bytea       not null check (octet_length(token_digest) = 32),
    expires_at   timestamptz not null,
    constraint invitation_pkey primary key (account_id),
    constraint invitation_token_unique unique (token_digest)
);

comment on table invitation is 'global: opened before any structure is at work';
grant select, insert, update, delete on invitation to ${application_role};
