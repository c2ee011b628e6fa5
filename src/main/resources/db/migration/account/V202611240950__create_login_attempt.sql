-- Password checks of the last minutes, by the digest of what was typed as a login: people type passwords there too.
create table login_attempt (
    id           uuid        not null primary key,
    login_digest bytea       not null,
    at           timestamptz not null
);

create index login_attempt_recent on login_attempt (login_digest, at);
create index login_attempt_by_time on login_attempt (at);

grant select, insert, delete on login_attempt to ${application_role};
