-- When a site, or the whole house, is closed although its hours say otherwise. No moment is closed twice for one scope.
create table closure (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    site_id      uuid,                                  -- null: the whole house
    first_day    date        not null,
    last_day     date        not null,
    starts_at    time,                                  -- on each of the days; null: from the morning on
    ends_at      time,                                  -- null: until the evening
    reason       text        not null check (reason in ('BRIDGE', 'LEAVE', 'TRAINING', 'MEETING', 'SHORT_STAFFED', 'SECURITY',
                                                        'BREAKDOWN', 'EVENT', 'OTHER')),
    announced    boolean     not null,
    public_text  text        check (length(public_text) between 1 and 280),
    withdrawn_at timestamptz,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint closure_pkey primary key (structure_id, id),
    constraint closure_of_a_structure foreign key (structure_id) references structure (id),
    constraint closure_of_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint closure_ends_after_it_starts check (last_day >= first_day),
    constraint closure_hours_in_order check (starts_at < ends_at),
    constraint closure_once exclude using gist (
        structure_id with =, coalesce(site_id, structure_id) with =, daterange(first_day, last_day, '[]') with &&,
        time_range(coalesce(starts_at, '00:00'), coalesce(ends_at, '24:00')) with &&) where (withdrawn_at is null)
);

-- When a site is open although its hours say otherwise: a range of one day.
create table special_opening (
    structure_id uuid        not null,
    id           uuid        not null,
    version      bigint      not null,
    site_id      uuid        not null,
    day          date        not null,
    opens        time        not null,
    closes       time        not null,
    announced    boolean     not null,
    public_text  text        check (length(public_text) between 1 and 280),
    withdrawn_at timestamptz,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint special_opening_pkey primary key (structure_id, id),
    constraint special_opening_of_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint special_opening_closes_after_it_opens check (opens < closes),
    constraint special_opening_once exclude using gist (
        structure_id with =, site_id with =, day with =, time_range(opens, closes) with &&) where (withdrawn_at is null)
);

call put_behind_the_wall('closure');
call put_behind_the_wall('special_opening');
grant select, insert, update on closure, special_opening to ${application_role};
