-- Where the calendar of an agent reads their appointments. The token is not kept: only what it hashes to.
create table calendar_feed (
    structure_id uuid        not null,
    account_id   uuid        not null,
    token_hash   bytea       not null check (octet_length(token_hash) = 32),
    made_at      timestamptz not null,
    last_read_at timestamptz,                                                -- to the hour
    constraint calendar_feed_pkey primary key (structure_id, account_id),
    constraint calendar_feed_of_an_agent foreign key (structure_id, account_id)
        references account_structure (structure_id, account_id),
    constraint calendar_feed_token_unique unique (structure_id, token_hash)
);

call put_behind_the_wall('calendar_feed');
grant select, insert, update, delete on calendar_feed to ${application_role};
