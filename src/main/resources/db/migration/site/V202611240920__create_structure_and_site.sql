-- A house and its sites. Exactly one main site: the index allows one at most, the structure's own key requires one.
create table structure (
    id           uuid        not null,
    version      bigint      not null,
    code         text        not null check (code ~ '^[a-z0-9-]{1,60}$'),
    name         text        not null check (length(name) between 3 and 150),
    insee_code   text        check (insee_code ~ '^[0-9AB]{5}$'),
    national_id  text        check (length(national_id) <= 20),   -- id_fs of the national list
    main_site_id uuid        not null,
    main_kind    text        not null generated always as ('MAIN') stored,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint structure_pkey primary key (id),
    constraint structure_code_unique unique (code)
);

create table site (
    structure_id uuid             not null references structure (id),
    id           uuid             not null,
    version      bigint           not null,
    kind         text             not null check (kind in ('MAIN', 'ANTENNA')),
    name         text             not null check (length(name) between 2 and 80),
    address      text             not null check (length(address) <= 200),
    postal_code  text             not null check (postal_code ~ '^[0-9]{5}$'),
    city         text             not null check (length(city) <= 80),
    phone        text             check (length(phone) <= 20),
    latitude     double precision check (latitude between -90 and 90),
    longitude    double precision check (longitude between -180 and 180),
    time_zone    text             not null,
    opened_on    date             not null,
    closed_on    date,
    created_at   timestamptz      not null,
    created_by   text             not null,
    updated_at   timestamptz      not null,
    updated_by   text             not null,
    constraint site_pkey primary key (structure_id, id),
    constraint site_kind_key unique (structure_id, id, kind),
    constraint site_name_unique unique (structure_id, name),
    constraint site_closes_after_it_opened check (closed_on >= opened_on)
);

create unique index site_one_main on site (structure_id) where kind = 'MAIN';

alter table structure
    add constraint structure_has_a_main_site foreign key (id, main_site_id, main_kind)
        references site (structure_id, id, kind) deferrable initially deferred;

call put_behind_the_wall('site');
grant select, insert, update on structure to ${application_role};
grant select, insert, update on site to ${application_role};
