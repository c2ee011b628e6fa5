-- A structure of the national list is one house of the installation; a house without a number there is not concerned.
create unique index structure_national_id_unique on structure (national_id);
