package fr.guichet.visit.register;

import java.util.Arrays;

/**
 * How a list of visits is sorted; the parameter stands in the address as {@code tri}. By the day first, as the index is: a
 * page is read from it, without sorting the whole period.
 */
enum VisitOrder {
    LATEST_FIRST("recents", "v.day desc, v.occurred_at desc, v.visit_id"),
    EARLIEST_FIRST("anciens", "v.day, v.occurred_at, v.visit_id"),
    LONGEST_FIRST("longs", "v.duration_minutes desc, v.occurred_at desc, v.visit_id"),
    SHORTEST_FIRST("courts", "v.duration_minutes, v.occurred_at desc, v.visit_id");

    private final String parameter;
    private final String sql;

    VisitOrder(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    /** Anything unknown sorts the latest first. */
    public static VisitOrder named(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .orElse(LATEST_FIRST);
    }

    public String parameter() {
        return parameter;
    }

    String sql() {
        return sql;
    }
}
