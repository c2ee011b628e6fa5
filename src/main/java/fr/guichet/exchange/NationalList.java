package fr.guichet.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the national list, and in the report of the file that was read last. */
@Repository
@Transactional(readOnly = true)
public class NationalList {

    /** Every word that was typed, in any order; none finds all. */
    private static final String FOUND = """
             from national_row r join national_list l on l.id = r.list_id and l.state = 'IN_USE'
            where not exists (select from unnest(string_to_array(search_key(:words), ' ')) word where r.words not like '%' || word || '%')
            """;

    private static final String DEPARTMENT =
            "left(postal_code, case when postal_code like '97%' or postal_code like '98%' then 3 else 2 end)";

    private static final int FIRST_TO_VANISH = 20;

    private final JdbcClient jdbc;

    NationalList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NationalListSummary> inUse() {
        return summary("state = 'IN_USE'");
    }

    /** The one that is being checked, else the one in use. */
    public Optional<NationalListSummary> readLast() {
        return summary("true");
    }

    private Optional<NationalListSummary> summary(String condition) {
        return jdbc.sql("""
                        select id, state = 'IN_USE' as in_use, read_on, lines, rows_taken, without_hours, unreadable_rows, faults
                          from national_list where %s order by state limit 1
                        """.formatted(condition))
                .query((row, number) -> new NationalListSummary(
                        row.getObject("id", UUID.class),
                        row.getBoolean("in_use"),
                        row.getObject("read_on", LocalDate.class),
                        row.getInt("lines"),
                        row.getInt("rows_taken"),
                        row.getInt("without_hours"),
                        row.getInt("unreadable_rows"),
                        row.getInt("faults")))
                .optional();
    }

    /** Of the list that is being checked against the one in use; empty without either. */
    public Optional<ListChange> change() {
        return jdbc.sql("""
                        select u.id as in_use, c.id as checked, u.rows_taken,
                               (select count(*) from national_row r where r.list_id = c.id and %1$s) as added,
                               (select count(*) from national_row r where r.list_id = u.id and %2$s) as vanishing,
                               array(select %3$s from national_row where list_id = u.id
                                     except select %3$s from national_row where list_id = c.id order by 1) as lost
                          from national_list u join national_list c on c.state = 'CHECKED' where u.state = 'IN_USE'
                        """.formatted(notIn("u.id"), notIn("c.id"), DEPARTMENT))
                .query((row, number) -> new ListChange(
                        row.getInt("rows_taken"),
                        row.getInt("added"),
                        row.getInt("vanishing"),
                        firstToVanish(row.getObject("in_use", UUID.class), row.getObject("checked", UUID.class)),
                        List.of((String[]) row.getArray("lost").getArray())))
                .optional();
    }

    private List<NationalRow> firstToVanish(UUID inUse, UUID checked) {
        return jdbc.sql("""
                        select r.* from national_row r where r.list_id = :inUse and %s
                         order by r.postal_code, r.name collate "fr-x-icu", r.national_id limit :most
                        """.formatted(notIn(":checked")))
                .param("inUse", inUse)
                .param("checked", checked)
                .param("most", FIRST_TO_VANISH)
                .query(NationalRows::read)
                .list();
    }

    private static String notIn(String list) {
        return "not exists (select from national_row o where o.list_id = %s and o.national_id = r.national_id)"
                .formatted(list);
    }

    public int count(String words) {
        return jdbc.sql("select count(*)" + FOUND)
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    /** By department, then by name. */
    public List<NationalRow> page(String words, int offset, int size) {
        return jdbc.sql(
                        "select r.*" + FOUND
                                + " order by r.postal_code, r.name collate \"fr-x-icu\", r.national_id offset :offset limit :size")
                .param("words", words)
                .param("offset", offset)
                .param("size", size)
                .query(NationalRows::read)
                .list();
    }

    public Optional<NationalRow> row(String nationalId) {
        return jdbc.sql("""
                        select r.* from national_row r join national_list l on l.id = r.list_id and l.state = 'IN_USE'
                         where r.national_id = :nationalId
                        """)
                .param("nationalId", nationalId)
                .query(NationalRows::read)
                .optional();
    }

    /** In the order of the file. */
    public List<FaultRow> faults(UUID listId, int offset, int size) {
        return jdbc.sql("""
                        select f.line, f.field, f.value, f.fault, coalesce(r.name, '') as structure
                          from national_fault f
                          left join national_row r on r.list_id = f.list_id and r.line = f.line
                         where f.list_id = :listId
                         order by f.number offset :offset limit :size
                        """)
                .param("listId", listId)
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> new FaultRow(
                        new ListFault(
                                row.getInt("line"),
                                row.getString("field"),
                                row.getString("value"),
                                Fault.valueOf(row.getString("fault"))),
                        row.getString("structure")))
                .list();
    }
}
