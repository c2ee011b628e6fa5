-- What a search compares: words without accents, case, punctuation, small words and plurals, computed once when they change.
create extension if not exists fuzzystrmatch;

create function search_stems(words text) returns text
    language sql immutable parallel safe strict
    return coalesce(
        nullif(trim(regexp_replace(regexp_replace(regexp_replace(
            search_key(words),
            '\m(a|au|aux|c|ce|d|de|des|du|en|et|j|je|l|la|le|les|leur|ma|mes|mon|n|par|pour|qu|s|sa|se|ses|son|sur|un|une)\M', '', 'g'),
            '([a-z]{3})[sx]\M', '\1', 'g'),
            ' +', ' ', 'g')), ''),
        search_key(words));

create function search_stems_of_list(list text) returns text[]
    language sql immutable parallel safe strict
    return array(select search_stems(item) from unnest(string_to_array(list, '|')) with ordinality as items (item, at) order by at);

-- A label also answers to what stands before its colon, and to its acronyms between brackets.
create function search_stems_of_label(label text) returns text[]
    language sql immutable parallel safe strict
    return array[search_stems(label), search_stems(split_part(label, ':', 1))]
        || array(select search_stems(acronym[1]) from regexp_matches(label, '[(, ]([A-Z][A-Z0-9]+)(?=[,)])', 'g') as acronyms (acronym));

alter table procedure
    add column everyday_stems text[] not null generated always as (search_stems_of_list(everyday_words)) stored;
alter table procedure_name
    add column label_stems text[] not null generated always as (search_stems_of_label(label)) stored;
alter table operator_name
    add column name_stems text[] not null generated always as (array[search_stems(short_name), search_stems(name)]) stored;
