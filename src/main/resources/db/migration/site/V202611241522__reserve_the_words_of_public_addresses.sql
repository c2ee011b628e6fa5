-- /horaires/affiche is the poster of the public structure: a house of that code would have no page.
alter table structure add constraint structure_code_not_reserved check (code not in ('affiche'));
