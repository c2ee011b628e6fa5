package fr.guichet.testing;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses.House;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows a house can read in each table, and how often its trail says the same of the same, but for who was shown. What the product keeps for itself, sessions
 * and jobs and seals, is not looked at.
 *
 * @param ofTables by name
 * @param ofTrail by action and subject
 */
public record Rows(Map<String, Long> ofTables, Map<String, Long> ofTrail) {

    private static final String ITS_OWN =
            "^(audit_|disposal|flyway_|known_device|login_attempt|scheduled_tasks|spring_session|vault_seal|withdrawn_row)";

    public static Rows of(House house, JdbcClient jdbc) {
        return Tenancy.as(house.structureId(), () -> new Rows(read(jdbc, countOfEachTable(jdbc)), read(jdbc, """
                select action || ' ' || subject_id, count(*) from audit_entry where action not like '%Shown' group by 1
                """)));
    }

    private static String countOfEachTable(JdbcClient jdbc) {
        return jdbc.sql("""
                        select string_agg(format('select %L, count(*) from %I', relname, relname), ' union all ')
                          from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ :itsOwn
                        """).param("itsOwn", ITS_OWN).query(String.class).single();
    }

    private static Map<String, Long> read(JdbcClient jdbc, String sql) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    public Rows since(Rows before) {
        return new Rows(growth(before.ofTables, ofTables), growth(before.ofTrail, ofTrail));
    }

    public boolean isNothing() {
        return ofTables.isEmpty() && ofTrail.isEmpty();
    }

    /** @param one of two */
    public boolean isTwice(Rows one) {
        return !one.ofTables.isEmpty()
                && one.ofTables.entrySet().stream()
                        .allMatch(table -> ofTables.getOrDefault(table.getKey(), 0L) == 2 * table.getValue());
    }

    private static Map<String, Long> growth(Map<String, Long> before, Map<String, Long> after) {
        var growth = new TreeMap<String, Long>();
        after.forEach((what, count) -> growth.put(what, count - before.getOrDefault(what, 0L)));
        growth.values().removeIf(more -> more <= 0);
        return growth;
    }
}
