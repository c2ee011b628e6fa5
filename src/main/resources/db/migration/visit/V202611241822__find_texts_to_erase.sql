-- The nightly erasure finds the oldest visits that still hold a free text.
create index visit_still_with_text on visit (structure_id, day) where note is not null or orientation_label is not null;
