-- How long one waits for a free slot, noted once a night: how many open days of the site later it is, null where none was
-- found. Nobody can tell afterwards what was free then, so it is never written again.
create table free_slot_delay (
    structure_id uuid not null,
    day          date not null,
    site_id      uuid not null,
    type_id      uuid not null,
    open_days    int  check (open_days >= 0),
    constraint free_slot_delay_pkey primary key (structure_id, day, site_id, type_id),
    constraint free_slot_delay_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint free_slot_delay_of_a_type foreign key (structure_id, type_id) references appointment_type (structure_id, id)
);

call put_behind_the_wall('free_slot_delay');
grant select, insert on free_slot_delay to ${application_role};

create view stat_free_slot_delay with (security_invoker = true) as
select d.structure_id, d.site_id, d.day, d.type_id, t.label as type_label, d.open_days
  from free_slot_delay d
  join appointment_type t on t.structure_id = d.structure_id and t.id = d.type_id;

grant select on stat_free_slot_delay to ${application_role};
