package fr.guichet.site;

import fr.guichet.shared.model.Validity;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.web.OncePerPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites as every page and every visit reads them: by SQL, since Hibernate plans a tenant's query anew each time. */
@Component
class SiteRows {

    private static final String SQL = """
            select id, version, kind, name, address, postal_code, city, phone, time_zone, opened_on, closed_on,
                   holiday_region, whit_monday_worked, school_zone, insee_code, latitude, longitude
              from site
             where structure_id = :structureId
             order by kind <> 'MAIN', name
            """;

    private final JdbcClient jdbc;
    private final OncePerPage once;

    SiteRows(JdbcClient jdbc, OncePerPage once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** The main site first; none where no structure is at work. */
    List<SiteRow> all() {
        return once.read("sites of " + Tenancy.structureId(), this::read);
    }

    private List<SiteRow> read() {
        return jdbc.sql(SQL)
                .param("structureId", Tenancy.structureId().orElse(null))
                .query(SiteRows::toSite)
                .list();
    }

    Optional<SiteRow> withId(UUID id) {
        return all().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    private static SiteRow toSite(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        var phone = row.getString("phone");
        return new SiteRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                SiteKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("postal_code"),
                row.getString("city"),
                phone == null ? null : Phone.tidy(phone, NumberingPlan.of(zone)),
                zone,
                new Validity(row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class)),
                new CalendarSettings(
                        HolidayRegion.valueOf(row.getString("holiday_region")),
                        row.getBoolean("whit_monday_worked"),
                        SchoolZone.valueOf(row.getString("school_zone"))),
                new SiteLocation(
                        row.getString("insee_code"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)));
    }
}
