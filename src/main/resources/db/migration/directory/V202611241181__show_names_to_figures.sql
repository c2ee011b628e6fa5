-- A figure names an operator as it is called at the end of its period, and says what it was called before.
create view stat_operator_name with (security_invoker = true) as
select n.structure_id, o.code, n.short_name as name, n.valid_from,
       lead(n.valid_from) over (partition by n.structure_id, n.operator_id order by n.valid_from) as next_from
  from operator_name n
  join operator o on o.structure_id = n.structure_id and o.id = n.operator_id;

create view stat_procedure_name with (security_invoker = true) as
select n.structure_id, p.code, n.label as name, n.valid_from,
       lead(n.valid_from) over (partition by n.structure_id, n.procedure_id order by n.valid_from) as next_from
  from procedure_name n
  join procedure p on p.structure_id = n.structure_id and p.id = n.procedure_id;

grant select on stat_operator_name, stat_procedure_name to ${application_role};
