-- What was done for the person is in the log of visits, which has no name; the log refers to nothing here.
alter table appointment add column visit_id uuid;
alter table appointment add constraint appointment_visit_of_one unique (structure_id, visit_id);
