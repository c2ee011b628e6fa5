-- Catalogues find a site by the INSEE code of its commune. Known of the house, so of its main site and of those in the same town.
alter table site add column insee_code text check (insee_code ~ '^[0-9AB]{5}$');
update site
   set insee_code = structure.insee_code
  from structure
  join site main on main.structure_id = structure.id and main.id = structure.main_site_id
 where site.structure_id = structure.id and site.postal_code = main.postal_code and site.city = main.city;
