package fr.guichet.opening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes the weekly hours on given days: closures and special openings, asked together. */
@Component
class CalendarChanges {

    private static final String SQL = """
            select true as closes, id, site_id, first_day, last_day,
                   coalesce(starts_at, '00:00') as starts_at, coalesce(ends_at, '24:00') as ends_at, reason, announced
              from closure
             where structure_id = :structureId and withdrawn_at is null and first_day <= :to and last_day >= :from
            union all
            select false, id, site_id, day, day, opens, closes, null, announced
              from special_opening
             where structure_id = :structureId and withdrawn_at is null and day between :from and :to
             order by first_day, starts_at, id
            """;

    private static final Comparator<Change> IN_ORDER = Comparator.comparing(Change::firstDay)
            .thenComparing(change -> change.hours().start())
            .thenComparing(Change::id);

    private final JdbcClient jdbc;

    CalendarChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Period between(LocalDate from, LocalDate to) {
        var changes = jdbc.sql(SQL)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Change(
                        row.getBoolean("closes"),
                        row.getObject("id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new TimeRange(
                                row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class)),
                        row.getString("reason") == null ? null : ClosureReason.valueOf(row.getString("reason")),
                        row.getBoolean("announced")))
                .list();
        return new Period(
                changes.stream().filter(change -> change.siteId() == null).toList(),
                changes.stream().filter(change -> change.siteId() != null).collect(groupingBy(Change::siteId)));
    }

    /** Those of a period, found by site without going through them all. */
    record Period(List<Change> ofStructure, Map<UUID, List<Change>> bySite) {

        Period announcedBy(LocalDate today) {
            Predicate<Change> told = change -> change.announced || change.closes && !change.firstDay.isAfter(today);
            return new Period(
                    ofStructure.stream().filter(told).toList(),
                    bySite.entrySet().stream()
                            .collect(toMap(
                                    Map.Entry::getKey,
                                    site -> site.getValue().stream()
                                            .filter(told)
                                            .toList())));
        }

        List<Change> of(UUID site) {
            var own = bySite.getOrDefault(site, List.of());
            if (own.isEmpty()) {
                return ofStructure;
            }
            return ofStructure.isEmpty()
                    ? own
                    : Stream.concat(own.stream(), ofStructure.stream())
                            .sorted(IN_ORDER)
                            .toList();
        }
    }

    /**
     * A closure, or else a special opening.
     *
     * @param siteId null for the whole structure
     * @param hours of each of its days
     * @param reason of a closure
     */
    record Change(
            boolean closes,
            UUID id,
            @Nullable UUID siteId,
            LocalDate firstDay,
            LocalDate lastDay,
            TimeRange hours,
            @Nullable ClosureReason reason,
            boolean announced) {}
}
