-- People who sign in. An account belongs to the installation; what it may do it may do in a structure.
create table account (
    id                       uuid        not null,
    version                  bigint      not null,
    login                    text        not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name             text        not null check (length(display_name) between 2 and 80),
    password_hash            text        not null,
    password_change_required boolean     not null,
    deactivated_at           timestamptz,
    created_at               timestamptz not null,
    created_by               text        not null,
    updated_at               timestamptz not null,
    updated_by               text        not null,
    constraint account_pkey primary key (id),
    constraint account_login_unique unique (login)
);

create table account_structure (
    structure_id    uuid not null references structure (id),
    id              uuid not null,
    account_id      uuid not null references account (id),
    current_site_id uuid,
    constraint account_structure_pkey primary key (id),
    constraint account_structure_once unique (structure_id, account_id),
    constraint account_structure_current_site foreign key (structure_id, current_site_id)
        references site (structure_id, id)
);
create index account_structure_by_account on account_structure (account_id);

create table account_structure_role (
    account_structure_id uuid not null references account_structure (id),
    role                 text not null
        check (role in ('COORDINATOR', 'COUNSELLOR', 'RECEPTION', 'MANAGER', 'NETWORK', 'ADMIN')),
    constraint account_structure_role_pkey primary key (account_structure_id, role)
);

create table account_structure_site (
    account_structure_id uuid not null references account_structure (id),
    site_id              uuid not null,
    constraint account_structure_site_pkey primary key (account_structure_id, site_id)
);

comment on table account_structure is 'global: read at sign-in, before any structure is at work';

grant select, insert, update on account to ${application_role};
grant select, insert, update, delete on account_structure, account_structure_role, account_structure_site
    to ${application_role};
