package fr.guichet.opening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of the sites in one statement, without entities: thousands of sites are asked for a year. */
@Component
class HoursInForce {

    private static final String SQL = """
            select s.id, s.opened_on, s.closed_on, s.holiday_region, s.whit_monday_worked, s.school_zone,
                   h.id as version_id, h.label, h.valid_from, h.valid_to, r.weekday, r.opens, r.closes, r.recurrence
              from site s
              left join opening_hours h on h.structure_id = s.structure_id and h.site_id = s.id
                                       and h.valid_from <= :to and (h.valid_to is null or h.valid_to >= :from)
              left join opening_range r on r.structure_id = h.structure_id and r.opening_hours_id = h.id
             where s.structure_id = :structureId and (s.id = :siteId or :siteId::uuid is null and (h.id is not null or :withoutHours))
             order by s.id, h.valid_from
            """;

    private final JdbcClient jdbc;

    HoursInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when there is no such site. */
    Optional<SiteHours> of(UUID siteId, LocalDate from, LocalDate to) {
        return read(siteId, true, from, to).stream().findFirst();
    }

    /** Of every site that has any. */
    List<SiteHours> ofEachSite(LocalDate from, LocalDate to) {
        return read(null, false, from, to);
    }

    /** Of those that have none as well. */
    List<SiteHours> ofEverySite(LocalDate from, LocalDate to) {
        return read(null, true, from, to);
    }

    private List<SiteHours> read(@Nullable UUID siteId, boolean withoutHours, LocalDate from, LocalDate to) {
        return jdbc
                .sql(SQL)
                .param("structureId", Tenancy.requireStructureId())
                .param("siteId", siteId)
                .param("withoutHours", withoutHours)
                .param("from", from)
                .param("to", to)
                .query(HoursInForce::row)
                .list()
                .stream()
                .collect(groupingBy(Row::siteId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(HoursInForce::site)
                .toList();
    }

    private static SiteHours site(List<Row> rows) {
        var site = rows.getFirst();
        var versions = rows.stream()
                .filter(row -> row.version != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.version), LinkedHashMap::new, toList()));
        return new SiteHours(
                site.siteId,
                site.validity,
                site.calendar,
                versions.entrySet().stream()
                        .map(version -> version(site.siteId, version.getKey(), version.getValue()))
                        .toList());
    }

    private static OpeningHoursVersion version(UUID siteId, Version version, List<Row> rows) {
        return new OpeningHoursVersion(
                version.id,
                siteId,
                version.label,
                version.validity,
                new WeeklyHours(
                        rows.stream().map(Row::range).filter(Objects::nonNull).toList()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var version = row.getObject("version_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                new Validity(row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class)),
                new CalendarSettings(
                        HolidayRegion.valueOf(row.getString("holiday_region")),
                        row.getBoolean("whit_monday_worked"),
                        SchoolZone.valueOf(row.getString("school_zone"))),
                version == null
                        ? null
                        : new Version(
                                version,
                                row.getString("label"),
                                new Validity(
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class))),
                row.getString("recurrence") == null ? null : range(row));
    }

    private static WeeklyRange range(ResultSet row) throws SQLException {
        return new WeeklyRange(
                DayOfWeek.of(row.getInt("weekday")),
                new TimeRange(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                Recurrence.valueOf(row.getString("recurrence")));
    }

    private record Version(UUID id, @Nullable String label, Validity validity) {}

    private record Row(
            UUID siteId,
            Validity validity,
            CalendarSettings calendar,
            @Nullable Version version,
            @Nullable WeeklyRange range) {}

    /** A site with the versions of its hours that hold in a period, in order. */
    record SiteHours(UUID siteId, Validity validity, CalendarSettings calendar, List<OpeningHoursVersion> versions) {

        boolean receivesOn(LocalDate day) {
            return validity.holdsOn(day);
        }

        boolean followsSchoolHolidays() {
            return versions.stream().anyMatch(version -> version.hours().followSchoolHolidays());
        }
    }
}
