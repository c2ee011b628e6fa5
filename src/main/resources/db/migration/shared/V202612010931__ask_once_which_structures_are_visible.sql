-- Which structures a connection may read is asked once a statement. A bare call was inlined into each row: the list was
-- parsed again for every row, and for every probe of a nested loop.
create or replace procedure put_behind_the_wall(tenant_table regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format(
        'create policy structure_read on %s for select using (structure_id = any ((select visible_structures())::uuid[]))',
        tenant_table);
    execute format('create policy structure_insert on %s for insert with check (structure_id = structure_at_work())',
        tenant_table);
    execute format('create policy structure_update on %s for update using (structure_id = structure_at_work())',
        tenant_table);
    execute format('create policy structure_delete on %s for delete using (structure_id = structure_at_work())',
        tenant_table);
end
$$;

-- Each table in a transaction of its own: an altered policy locks its table, and the release before still reads them all.
do $$
declare
    tenant_table regclass;
begin
    for tenant_table in
        select polrelid::regclass from pg_policy
         where polname = 'structure_read' and polrelid in (select oid from pg_class
                                                            where relnamespace = current_schema()::regnamespace)
         order by 1
    loop
        execute format('alter policy structure_read on %s using (structure_id = any ((select visible_structures())::uuid[]))',
            tenant_table);
        commit;
    end loop;
end
$$;
