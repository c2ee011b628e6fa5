-- Hours that hold only in some weeks, as houses correct theirs in a comment; and the holidays that each site follows.
alter table opening_hours add column label text check (length(label) between 2 and 60);

alter table opening_range add column recurrence text not null default 'EVERY_WEEK'
    check (recurrence in ('EVERY_WEEK', 'ODD_WEEKS', 'EVEN_WEEKS', 'FIRST_OF_MONTH', 'SECOND_OF_MONTH', 'THIRD_OF_MONTH',
                          'FOURTH_OF_MONTH', 'LAST_OF_MONTH', 'SCHOOL_HOLIDAYS', 'SCHOOL_TERM'));
alter table opening_range alter column recurrence drop default;
alter table opening_range drop constraint opening_range_apart;
alter table opening_range add constraint opening_range_apart exclude using gist (
    structure_id with =, opening_hours_id with =, weekday with =, recurrence with =, time_range(opens, closes) with &&);

grant delete on opening_hours to ${application_role};

-- Backfilled from the postal code, as a new site is.
alter table site add column holiday_region text, add column whit_monday_worked boolean, add column school_zone text;
update site
   set whit_monday_worked = false,
       holiday_region = case
           when postal_code = '97133' then 'SAINT_BARTHELEMY'
           when postal_code = '97150' then 'SAINT_MARTIN'
           else case left(postal_code, 3)
               when '971' then 'GUADELOUPE' when '972' then 'MARTINIQUE' when '973' then 'GUYANE' when '974' then 'REUNION'
               when '975' then 'SAINT_PIERRE_ET_MIQUELON' when '976' then 'MAYOTTE'
               when '977' then 'SAINT_BARTHELEMY' when '978' then 'SAINT_MARTIN'
               else case when left(postal_code, 2) in ('57', '67', '68') then 'ALSACE_MOSELLE' else 'METROPOLE' end
           end
       end,
       school_zone = case
           when left(postal_code, 2) in ('97', '98') then 'OUTRE_MER'
           when left(postal_code, 2) = '20' then 'CORSE'
           when left(postal_code, 2) in ('02', '04', '05', '06', '08', '10', '13', '14', '18', '22', '27', '28', '29', '35',
               '36', '37', '41', '44', '45', '49', '50', '51', '52', '53', '54', '55', '56', '57', '59', '60', '61', '62',
               '67', '68', '72', '76', '80', '83', '84', '85', '88') then 'B'
           when left(postal_code, 2) in ('09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '75', '77', '78',
               '81', '82', '91', '92', '93', '94', '95') then 'C'
           else 'A'
       end;
alter table site
    alter column holiday_region set not null,
    alter column whit_monday_worked set not null,
    alter column school_zone set not null,
    add constraint site_holiday_region check (holiday_region in ('METROPOLE', 'ALSACE_MOSELLE', 'GUADELOUPE', 'MARTINIQUE',
        'GUYANE', 'REUNION', 'MAYOTTE', 'SAINT_MARTIN', 'SAINT_BARTHELEMY', 'SAINT_PIERRE_ET_MIQUELON')),
    add constraint site_school_zone check (school_zone in ('A', 'B', 'C', 'CORSE', 'OUTRE_MER'));
