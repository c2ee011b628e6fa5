-- What figures may be counted from: when, for what, and how far each came; never a person. Behind the wall of whoever asks.
create view stat_appointment with (security_invoker = true) as
select structure_id, site_id, id as appointment_id, starts_at, ends_at, type_id, type_label, provider_id, status
  from appointment;

grant select on stat_appointment to ${application_role};
