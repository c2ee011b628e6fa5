-- Since when its administrators are told that an account nobody uses will be closed.
alter table account add column closing_noticed_at timestamptz;
