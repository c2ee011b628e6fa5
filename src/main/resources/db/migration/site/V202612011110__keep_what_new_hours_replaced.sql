-- What a version of the hours took the place of, so that its publication can be taken back as long as nothing was built upon it.
create table replaced_hours (
    structure_id uuid not null,
    published_id uuid not null,
    published_to date,                                  -- as it was published
    before_id    uuid,                                  -- null: nothing was in force
    label        text,
    valid_from   date,
    valid_to     date,
    resumed_id   uuid,                                  -- the hours of before after a last day, as a version of their own
    constraint replaced_hours_pkey primary key (structure_id, published_id),
    constraint replaced_hours_by_hours foreign key (structure_id, published_id)
        references opening_hours (structure_id, id) on delete cascade deferrable initially deferred
);

create table replaced_range (
    structure_id uuid not null,
    published_id uuid not null,
    weekday      int  not null,
    opens        time not null,
    closes       time not null,
    recurrence   text not null,
    constraint replaced_range_pkey primary key (structure_id, published_id, weekday, recurrence, opens),
    constraint replaced_range_of_hours foreign key (structure_id, published_id)
        references replaced_hours (structure_id, published_id) on delete cascade
);

call put_behind_the_wall('replaced_hours');
call put_behind_the_wall('replaced_range');
grant select, insert on replaced_hours, replaced_range to ${application_role};
