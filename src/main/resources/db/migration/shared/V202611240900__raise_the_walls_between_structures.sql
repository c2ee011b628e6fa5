-- What every later migration stands on: the extensions, and one procedure that puts a table behind the wall.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant usage on schema ${flyway:defaultSchema} to ${application_role};

-- The structures that the connection announced at checkout, to be read; none when it announced nothing.
create function visible_structures() returns uuid[]
    language sql stable parallel safe
    return string_to_array(nullif(current_setting('app.structures', true), ''), ',')::uuid[];

-- The only one of them that the connection writes to: whoever follows several structures changes none but their own.
create function structure_at_work() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.structure', true), '')::uuid;

create procedure put_behind_the_wall(tenant_table regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('create policy structure_read on %s for select using (structure_id = any (visible_structures()))',
        tenant_table);
    execute format('create policy structure_insert on %s for insert with check (structure_id = structure_at_work())',
        tenant_table);
    execute format('create policy structure_update on %s for update using (structure_id = structure_at_work())',
        tenant_table);
    execute format('create policy structure_delete on %s for delete using (structure_id = structure_at_work())',
        tenant_table);
end
$$;

-- Half-open ranges of wall-clock time: two ranges of one day that touch do not overlap.
create type time_range as range (subtype = time);
