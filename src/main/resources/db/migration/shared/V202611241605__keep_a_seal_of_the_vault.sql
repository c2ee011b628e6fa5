-- One known value under the keys of the personal data, so that a start with other keys is refused.
create table vault_seal (
    the_one    boolean not null default true check (the_one),
    sealed     bytea   not null,
    search_key bytea   not null check (length(search_key) = 16),
    constraint vault_seal_pkey primary key (the_one)
);

grant select, insert, update on vault_seal to ${application_role};
