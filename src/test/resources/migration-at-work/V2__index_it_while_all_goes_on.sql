create index concurrently essai_index on essai (id);
