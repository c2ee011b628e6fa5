-- Keys that open an account: their public half only. An account may have several; a key belongs to one.
create table passkey (
    account_id      uuid        not null references account (id),
    id              uuid        not null,
    credential_id   bytea       not null,
    public_key      bytea       not null,
    signature_count bigint      not null,
    user_verified   boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    attestation     bytea       not null,
    client_data     bytea,
    label           text        not null check (length(label) between 1 and 60),
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    constraint passkey_pkey primary key (account_id, id),
    constraint passkey_credential_unique unique (credential_id)
);

grant select, insert, update, delete on passkey to ${application_role};
