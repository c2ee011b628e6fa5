-- Raised when the keys of one name change: those of a former version are found here and made anew. A release that knows no
-- versions goes on writing the first. The next version brings an index of its own and drops this one.
alter table appointment_search_key add column key_version smallint not null default 1;
create index appointment_search_key_before_2 on appointment_search_key (structure_id, appointment_id) where key_version < 2;
