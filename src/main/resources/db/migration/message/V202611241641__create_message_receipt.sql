-- What became of each message to a person: neither the address nor the text.
create table message_receipt (
    structure_id   uuid        not null,
    id             uuid        not null,
    appointment_id uuid        not null,
    kind           text        not null check (kind in ('CONFIRMATION', 'MOVE', 'CANCELLATION', 'REMINDER')),
    at             timestamptz not null,
    result         text        not null check (result in ('SENT', 'FAILED', 'DROPPED')),
    reason         text        check (reason in ('ADDRESS_REFUSED', 'SERVER_REFUSED', 'CANCELLED', 'MOVED', 'PAST', 'NO_ADDRESS', 'NOT_CONFIGURED')),
    attempts       int         not null check (attempts between 0 and 5),
    constraint message_receipt_pkey primary key (structure_id, id),
    constraint message_receipt_of_an_appointment foreign key (structure_id, appointment_id)
        references appointment (structure_id, id),
    constraint message_receipt_says_why_it_was_not_sent check ((result = 'SENT') = (reason is null))
);
create index message_receipt_by_appointment on message_receipt (structure_id, appointment_id);

call put_behind_the_wall('message_receipt');
grant select, insert on message_receipt to ${application_role};
