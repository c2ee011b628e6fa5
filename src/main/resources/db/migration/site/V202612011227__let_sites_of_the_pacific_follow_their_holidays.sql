-- Sites that are there already follow those of the métropole until their coordinator says otherwise: the release that still runs
-- cannot read the new ones.
alter table site drop constraint site_holiday_region;
alter table site add constraint site_holiday_region check (holiday_region in ('METROPOLE', 'ALSACE_MOSELLE', 'GUADELOUPE',
    'MARTINIQUE', 'GUYANE', 'REUNION', 'MAYOTTE', 'SAINT_MARTIN', 'SAINT_BARTHELEMY', 'SAINT_PIERRE_ET_MIQUELON',
    'WALLIS_ET_FUTUNA', 'POLYNESIE_FRANCAISE', 'NOUVELLE_CALEDONIE'));
