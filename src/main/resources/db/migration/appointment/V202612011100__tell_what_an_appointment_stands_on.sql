-- Booked outside what is offered, it was booked outside the hours of the site too, or not: then it falls with these hours.
-- Of those that are known nobody can tell any more: nothing but a closure stands against them, as before.
alter table appointment add column outside_hours boolean not null default true;
