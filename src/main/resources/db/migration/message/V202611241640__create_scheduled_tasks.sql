-- What db-scheduler runs later: of the installation, written in the transaction of the act that asks for it. It holds ids and
-- times, nothing about a person. In the order of bytes, what belongs to one appointment is found by the start of its name.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null collate "C",
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on scheduled_tasks to ${application_role};
