-- Where a trail begins once its first blocks are purged. The mark is made with the key that is not in the database: whoever
-- owns the database cannot move the beginning.
create table audit_anchor (
    structure_id  uuid        not null,
    number        bigint      not null check (number > 0),
    last_position bigint      not null check (last_position > 0),
    seal          bytea       not null check (octet_length(seal) = 32),
    mark          bytea       not null check (octet_length(mark) = 32),
    purged_at     timestamptz not null,
    constraint audit_anchor_pkey primary key (structure_id)
);

call put_behind_the_wall('audit_anchor');
grant select, update (mark) on audit_anchor to ${application_role};

-- The application removes no entry but by this door: whole blocks, the first ones first, of its own structure, and nothing
-- that is younger than six months by the clock of the database.
create function purge_trail(until bigint, anchor_mark bytea) returns table (entries bigint, first_at timestamptz, last_at timestamptz)
    language plpgsql security definer
    set search_path = pg_catalog, ${flyway:defaultSchema}, pg_temp
as $$
declare
    house uuid := structure_at_work();
    block audit_block;
begin
    select * into strict block from audit_block b where b.structure_id = house and b.number = until for update;
    if exists (select from audit_entry e
                where e.structure_id = house and e.position <= block.last_position and e.at >= now() - interval '6 months') then
        raise insufficient_privilege using message = 'an entry of the last six months stays';
    end if;
    return query
        with purged as (
            delete from audit_entry e where e.structure_id = house and e.position <= block.last_position returning e.at)
        select count(*), min(p.at), max(p.at) from purged p;
    delete from audit_block b where b.structure_id = house and b.number <= until;
    insert into audit_anchor (structure_id, number, last_position, seal, mark, purged_at)
    values (house, block.number, block.last_position, block.seal, anchor_mark, now())
    on conflict (structure_id) do update
       set number = excluded.number, last_position = excluded.last_position, seal = excluded.seal, mark = excluded.mark,
           purged_at = excluded.purged_at;
end
$$;

revoke execute on function purge_trail from public;
grant execute on function purge_trail to ${application_role};
