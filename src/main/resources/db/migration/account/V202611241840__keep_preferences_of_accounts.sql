-- How an agent likes the screen, where their day begins, and when they last signed in.
alter table account
    add column theme             text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
    add column shortcuts         text not null default 'ON' check (shortcuts in ('ON', 'OFF')),
    add column last_signed_in_at timestamptz;

alter table account_structure
    add column default_site_id uuid,
    add constraint account_structure_default_site foreign key (structure_id, default_site_id)
        references site (structure_id, id);
