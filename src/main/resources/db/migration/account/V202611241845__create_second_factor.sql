-- The codes of an application, asked after the password. The secret is sealed under the keys of the house that keeps the
-- account; a code is taken once, because its step must follow the last one.
create table totp (
    structure_id uuid        not null,
    account_id   uuid        not null,
    secret       bytea       not null,
    last_step    bigint      not null,
    enrolled_at  timestamptz not null,
    constraint totp_pkey primary key (structure_id, account_id),
    constraint totp_once unique (account_id),
    constraint totp_holder foreign key (structure_id, account_id) references account_structure (structure_id, account_id)
);

-- For a lost telephone: each is taken once, and only its digest is kept.
create table recovery_code (
    structure_id uuid  not null,
    account_id   uuid  not null,
    digest       bytea not null,
    constraint recovery_code_pkey primary key (structure_id, account_id, digest),
    constraint recovery_code_holder foreign key (structure_id, account_id) references totp (structure_id, account_id)
        on delete cascade
);

comment on table totp is 'global: read at sign-in, before any structure is at work';
comment on table recovery_code is 'global: read at sign-in, before any structure is at work';

grant select, insert, update, delete on totp, recovery_code to ${application_role};
