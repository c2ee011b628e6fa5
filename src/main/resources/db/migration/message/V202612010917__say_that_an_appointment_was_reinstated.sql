-- A cancellation that was taken back is not told any more.
alter table message_receipt drop constraint message_receipt_reason_check;
alter table message_receipt add constraint message_receipt_reason_check check (reason in (
    'ADDRESS_REFUSED', 'SERVER_REFUSED', 'CANCELLED', 'MOVED', 'REINSTATED', 'PAST', 'NO_ADDRESS', 'NOT_CONFIGURED'));
