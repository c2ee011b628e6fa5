-- From which devices a login was signed in with: their guesses are counted apart from those of strangers.
create table known_device (
    login_digest  bytea not null check (octet_length(login_digest) = 32),
    device_digest bytea not null check (octet_length(device_digest) = 32),
    last_used_on  date  not null,
    constraint known_device_pkey primary key (login_digest, device_digest)
);

create index known_device_by_day on known_device (last_used_on);

comment on table known_device is 'global: asked before anyone is signed in';
grant select, insert, update, delete on known_device to ${application_role};
