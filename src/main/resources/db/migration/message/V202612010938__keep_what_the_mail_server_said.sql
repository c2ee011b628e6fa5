-- Why a message did not get through, in the words of the mail server; the address is taken out of them. Absent where it said nothing.
alter table message_receipt
    add column answer text check (length(answer) <= 250);
