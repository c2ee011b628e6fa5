-- The nightly erasure finds the oldest appointments that still say who came, however many do not any more.
create index appointment_still_named on appointment (structure_id, starts_at)
    where person is not null or outside_reason is not null;
