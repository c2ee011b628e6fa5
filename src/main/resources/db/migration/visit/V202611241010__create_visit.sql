-- One contact with one usager, without a name, ever; and the requests handled in it. Deleting leaves a tombstone.
create table visit (
    structure_id        uuid        not null,
    id                  uuid        not null,
    version             bigint      not null,
    site_id             uuid        not null,
    agent_id            uuid        not null references account (id),
    occurred_at         timestamptz not null,
    day                 date        not null,   -- of occurred_at, on the wall calendar of the site
    hour                int    not null check (hour between 0 and 23),
    channel             text        not null check (channel in ('IN_PERSON', 'PHONE', 'EMAIL', 'VIDEO', 'LETTER')),
    by_appointment      boolean     not null,
    duration_minutes    int    not null check (duration_minutes between 1 and 480),
    age_band            text        not null
        check (age_band in ('UNDER_18', 'AGE_18_24', 'AGE_25_39', 'AGE_40_55', 'AGE_56_64', 'AGE_65_74', 'AGE_75_PLUS', 'UNKNOWN')),
    gender              text        check (gender in ('FEMALE', 'MALE')),
    neighbourhood       text,
    mandate             text        not null check (mandate in ('NONE', 'PAPER', 'AIDANTS_CONNECT', 'ADMINISTRATION_PLUS')),
    orientation         text        check (orientation in ('OPERATOR', 'SOCIAL_SERVICES', 'DIGITAL_HELP', 'LEGAL_HELP',
                                                           'TOWN_HALL', 'EMPLOYMENT_HELP', 'ASSOCIATION', 'OTHER')),
    orientation_label   text        check (length(orientation_label) <= 80),
    note                text        check (length(note) <= 280),
    request_count       int    not null check (request_count between 1 and 20),
    deleted_at          timestamptz,
    deletion_reason     text        check (deletion_reason in ('UNDONE', 'DUPLICATE', 'MISTAKE', 'TEST')),
    created_at          timestamptz not null,
    created_by          text        not null,
    updated_at          timestamptz not null,
    updated_by          text        not null,
    constraint visit_pkey primary key (structure_id, id),
    constraint visit_at_a_site foreign key (structure_id, site_id) references site (structure_id, id),
    constraint visit_from_a_neighbourhood foreign key (structure_id, neighbourhood)
        references neighbourhood (structure_id, code),
    constraint visit_deleted_for_a_reason check ((deleted_at is null) = (deletion_reason is null)),
    constraint visit_oriented_somewhere check (orientation_label is null or orientation is not null)
);

create index visit_by_day on visit (structure_id, day desc, occurred_at desc, id) where deleted_at is null;
create index visit_by_site_and_day on visit (structure_id, site_id, day, occurred_at) where deleted_at is null;
create index visit_by_agent_and_day on visit (structure_id, agent_id, day, occurred_at) where deleted_at is null;

create table visit_request (
    structure_id         uuid     not null,
    id                   uuid     not null,
    visit_id             uuid     not null,
    position             int not null check (position between 0 and 19),
    operator_code        text     not null,
    procedure_code       text     not null,
    operator_name        text     not null,   -- the names of that day: a rename never rewrites the past
    procedure_label      text     not null,
    level                text     not null check (level in ('INFORMATION', 'FIRST_LEVEL', 'IN_DEPTH', 'SELF_SERVICE')),
    outcome              text     not null
        check (outcome in ('COMPLETED', 'TO_CONTINUE', 'EXPERT_ASKED', 'ORIENTED', 'NOT_COMPLETED')),
    not_completed_reason text
        check (not_completed_reason in ('MISSING_DOCUMENT', 'LOST_CREDENTIALS', 'SERVICE_DOWN', 'OUT_OF_SCOPE',
                                        'LANGUAGE', 'LACK_OF_TIME', 'OTHER')),
    constraint visit_request_pkey primary key (structure_id, id),
    constraint visit_request_of_a_visit foreign key (structure_id, visit_id) references visit (structure_id, id),
    constraint visit_request_in_order unique (structure_id, visit_id, position) deferrable initially deferred,
    constraint visit_request_of_a_procedure foreign key (structure_id, operator_code, procedure_code)
        references procedure (structure_id, operator_code, code),
    constraint visit_request_not_completed_for_a_reason
        check ((outcome = 'NOT_COMPLETED') = (not_completed_reason is not null))
);

create index visit_request_by_procedure on visit_request (structure_id, operator_code, procedure_code);

call put_behind_the_wall('visit');
call put_behind_the_wall('visit_request');
grant select, insert, update on visit to ${application_role};
grant select, insert, update, delete on visit_request to ${application_role};

-- What figures may be counted from: living visits only, behind the wall of whoever asks.
create view stat_visit with (security_invoker = true) as
select structure_id, site_id, id as visit_id, day, hour, extract(isodow from day)::int as weekday, occurred_at, agent_id,
       channel, by_appointment, duration_minutes, age_band, gender, neighbourhood, mandate, orientation, request_count
  from visit
 where deleted_at is null;

create view stat_request with (security_invoker = true) as
select v.structure_id, v.site_id, v.id as visit_id, v.day, v.hour, v.occurred_at, v.agent_id, v.channel, v.age_band,
       r.operator_code, r.procedure_code, r.operator_name, r.procedure_label, r.level, r.outcome, r.not_completed_reason
  from visit v
  join visit_request r on r.structure_id = v.structure_id and r.visit_id = v.id
 where v.deleted_at is null;

grant select on stat_visit, stat_request to ${application_role};
