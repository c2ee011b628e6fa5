package fr.guichet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inventory in {@code docs/donnees-personnelles.csv} and the schema: a new column is classified before it is used. */
@IntegrationTest
class PersonalColumnsTests {

    private static final Path INVENTORY = Path.of("docs/donnees-personnelles.csv");
    private static final String OF_EVERY_TABLE = "*";

    /** Whose data it is: nobody’s, an agent’s, a person’s who comes, anyone’s that somebody typed. */
    private static final Set<String> CLASSES = Set.of("aucune", "agent", "usager", "texte libre");

    record Column(String table, String name, String kind, String retention) {

        static Column of(String line) {
            var cells = line.split(";", -1);
            return new Column(cells[0], cells[1], cells[2], cells[3]);
        }

        String place() {
            return table + "." + name;
        }
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RetentionService retention;

    @Test
    void everyColumnThatCouldTellOfSomeoneIsClassified() throws IOException {
        var classified = classified();

        assertThat(telling())
                .filteredOn(column -> !classified.containsKey(column))
                .filteredOn(column -> !classified.containsKey(OF_EVERY_TABLE + column.substring(column.indexOf('.'))))
                .isEmpty();
    }

    @Test
    void theInventoryNamesNoColumnThatIsGone() throws IOException {
        var columns = columns("");

        assertThat(classified().keySet())
                .filteredOn(column -> !column.startsWith(OF_EVERY_TABLE))
                .isSubsetOf(columns);
    }

    @Test
    void eachIsOfAKnownClass() throws IOException {
        assertThat(classified().values()).extracting(Column::kind).isSubsetOf(CLASSES);
    }

    @Test
    void whatTellsOfPeopleOrWasTypedFreelyIsErasedByANight() throws IOException {
        var codes = retention.usual().stream().map(RetentionRow::code).toList();

        assertThat(classified().values())
                .filteredOn(column -> Set.of("usager", "texte libre").contains(column.kind()))
                .isNotEmpty()
                .extracting(Column::retention)
                .isSubsetOf(codes);
    }

    private Map<String, Column> classified() throws IOException {
        try (Stream<String> lines = Files.lines(INVENTORY)) {
            var columns = new TreeMap<String, Column>();
            lines.skip(1).map(Column::of).forEach(column -> columns.put(column.place(), column));
            return columns;
        }
    }

    /**
     * Texts, bytes, documents, and references to an account. A column that takes only the codes of a list tells of nobody.
     */
    private List<String> telling() {
        return columns("""
                and not exists (select from pg_constraint k
                                 where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                                   and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%')
                and (format_type(a.atttypid, null) in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'text[]')
                     or exists (select from pg_constraint f
                                 where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
                                   and a.attname <> 'structure_id'
                                   and f.confrelid in ('account'::regclass, 'account_structure'::regclass)))
                """);
    }

    private List<String> columns(String condition) {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
                        """ + condition).query(String.class).list();
    }
}
