-- An account works at sites of the structure that admits it, never at another's.
alter table account_structure add constraint account_structure_key unique (structure_id, id);

alter table account_structure_site add column structure_id uuid;
update account_structure_site s
   set structure_id = a.structure_id
  from account_structure a
 where a.id = s.account_structure_id;
alter table account_structure_site
    alter column structure_id set not null,
    drop constraint account_structure_site_account_structure_id_fkey,
    add constraint account_structure_site_holder foreign key (structure_id, account_structure_id)
        references account_structure (structure_id, id),
    add constraint account_structure_site_site foreign key (structure_id, site_id) references site (structure_id, id);

comment on table account_structure_site is 'global: read at sign-in, before any structure is at work';
