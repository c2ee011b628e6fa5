package fr.guichet.directory;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds procedures by what people say: everyday words, labels, names that operators bear or bore. Accents, plurals, small
 * words and slips do not matter. Best first, the desk's order breaks ties:
 *
 * <ol start="0">
 *   <li>an everyday word, a label or its acronym is what was typed;
 *   <li>the operator's name is what was typed;
 *   <li>one everyday word or label holds all that was typed, the closest first;
 *   <li>all that was typed is said of the procedure or its operator;
 *   <li>a part of it is, the rarest words first.
 * </ol>
 *
 * A guess (a slip of the keyboard) shows only where nothing was spelled right, a part only where nothing holds it all.
 */
@Repository
@Transactional(readOnly = true)
public class ProcedureSearch {

    private static final int LONGEST = 80;
    private static final String SQL = """
            with asked as materialized (
                select stems, string_to_array(stems, ' ') as words from search_stems(:typed) as stems),
            offered as materialized (
                select p.*, o.id as operator_id, row_number() over (order by o.position, p.position, p.code) as desk_order
                  from procedure p
                  join operator o on o.structure_id = p.structure_id and o.code = p.operator_code
                 where p.structure_id = :structureId
                   and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                   and :day between o.valid_from and coalesce(o.valid_to, 'infinity')),
            phrase as materialized (
                select row_number() over () as number, said.* from (
                    select p.id, 'EVERYDAY' as kind, w.said, w.stems
                      from offered p, unnest(string_to_array(p.everyday_words, '|'), p.everyday_stems) as w (said, stems)
                    union all
                    select p.id, case at when 1 then 'LABEL' else 'ALIAS' end, null, stems
                      from offered p
                      join procedure_name n on n.structure_id = :structureId and n.procedure_id = p.id,
                           unnest(n.label_stems) with ordinality as label (stems, at)
                    union all
                    select p.id, 'OPERATOR', n.short_name, stems
                      from offered p
                      join operator_name n on n.structure_id = :structureId and n.operator_id = p.operator_id, unnest(n.name_stems) as stems
                ) as said),
            spelled as materialized (
                select p.number, p.id, word from phrase p, string_to_table(p.stems, ' ') as word
                union
                select p.number, p.id, replace(p.stems, ' ', '') from phrase p where p.kind in ('EVERYDAY', 'OPERATOR')),
            near as materialized (
                select typed.at, known.word, near.quality, 1.0 / known.procedures as rarity
                  from asked, unnest(asked.words) with ordinality as typed (word, at),
                       (select word, count(distinct id) as procedures from spelled where length(word) <= 40 group by word) as known,
                       lateral (select case
                            when known.word = typed.word then 1.0
                            when length(typed.word) >= 2 and starts_with(known.word, typed.word) then 0.9
                            when length(typed.word) < 4 or length(typed.word) > 40 then 0
                            when levenshtein_less_equal(known.word, typed.word, 1) <= 1 then 0.5 + 0.3 * likeness
                            when levenshtein_less_equal(known.word, typed.word, 2) <= 2 and (length(typed.word) >= 7
                                 or length(known.word) = length(typed.word)
                                    and translate(known.word, typed.word, '') = '' and translate(typed.word, known.word, '') = '') then 0.3 + 0.5 * likeness
                            when length(typed.word) >= 6 and likeness >= 0.45 then 0.2 + 0.5 * likeness
                            else 0 end as quality
                            from similarity(known.word, typed.word) as likeness) as near
                 where near.quality > 0),
            met as materialized (
                select s.number, s.id, near.at, max(near.quality) as quality, max(near.rarity) as rarity
                  from spelled s join near on near.word = s.word
                 group by s.number, s.id, near.at),
            close as (
                select p.id, p.kind, p.said, p.stems = asked.stems or replace(p.stems, ' ', '') = replace(asked.stems, ' ', '') as same,
                       count(*) = cardinality(asked.words) as whole, min(met.quality) as surety,
                       sum(met.quality) / greatest(cardinality(string_to_array(p.stems, ' ')), cardinality(asked.words)) as closeness
                  from met join phrase p on p.number = met.number, asked
                 group by p.number, p.id, p.kind, p.said, p.stems, asked.stems, asked.words),
            best_phrase as (
                select id, coalesce(bool_or(same) filter (where kind <> 'OPERATOR'), false) as same,
                       coalesce(bool_or(same) filter (where kind = 'OPERATOR'), false) as same_operator,
                       coalesce(bool_or(whole) filter (where kind <> 'OPERATOR'), false) as whole,
                       coalesce(max(surety) filter (where whole and kind <> 'OPERATOR'), 0) as surety,
                       coalesce(max(closeness) filter (where kind = 'EVERYDAY'), 0)
                           + coalesce(max(closeness) filter (where kind = 'LABEL'), 0) as closeness,
                       (array_agg(said order by same desc, whole desc, kind = 'OPERATOR', closeness desc))[1] as matched
                  from close group by id),
            best_words as (
                select id, count(*) as words, min(quality) as surety, sum(quality * rarity) as rarity
                  from (select id, at, max(quality) as quality, max(rarity) as rarity from met group by id, at) as word
                 group by id),
            ranked as (
                select b.id, b.matched,
                       case when b.same then 0 when b.same_operator then 1 when b.whole then 2
                            when w.words = cardinality(asked.words) then 3 else 4 end as rank,
                       case when b.same or b.same_operator then 1 when b.whole then b.surety else w.surety end as surety,
                       case when b.same or b.same_operator then 0
                            when b.whole or w.words = cardinality(asked.words) then b.closeness else w.rarity end as nearness
                  from best_phrase b join best_words w on w.id = b.id, asked
                 where 2 * w.words >= cardinality(asked.words)),
            kept as (
                select r.* from ranked r,
                       (select min(rank) as rank, max(surety) filter (where rank < 4) as surety from ranked) as top
                 where (r.rank < 4 or top.rank = 4) and (r.surety >= 0.9 or coalesce(top.surety, 0) < 0.9))
            select p.operator_code, p.code, label.label, p.everyday_words, p.valid_from, p.valid_to, p.version,
                   name.short_name, case when k.matched <> name.short_name then k.matched end as matched
              from kept k
              join offered p on p.id = k.id
              join lateral (select label from procedure_name n where n.structure_id = :structureId and n.procedure_id = p.id
                             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc limit 1) label on true
              join lateral (select short_name from operator_name n where n.structure_id = :structureId and n.operator_id = p.operator_id
                             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc limit 1) name on true
             order by k.rank, round(k.nearness::numeric, 3) desc, p.desk_order
             limit 20
            """;

    private final JdbcClient jdbc;

    ProcedureSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most twenty procedures that can be chosen on that day. */
    public List<FoundProcedure> find(String typed, LocalDate day) {
        return jdbc.sql(SQL)
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("typed", readable(typed))
                .query((row, number) -> new FoundProcedure(
                        Catalogue.toProcedure(row, number), row.getString("short_name"), row.getString("matched")))
                .list();
    }

    private static String readable(String typed) {
        var words = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
