package fr.guichet.opening;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SchoolZone;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that the structure at work imported, by zone and school year: a later import replaces whole years. */
@Component
public class ImportedSchoolHolidays {

    private final JdbcClient jdbc;

    ImportedSchoolHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SchoolPeriod> all() {
        return inForce(null);
    }

    public List<SchoolPeriod> of(UUID importId) {
        return inForce(importId);
    }

    private List<SchoolPeriod> inForce(@Nullable UUID importId) {
        return jdbc.sql("""
                        select zone, name, first_day, last_day, to_confirm from school_holiday
                         where structure_id = :structureId and replaced_at is null
                           and import_id = coalesce(:importId, import_id)
                         order by first_day, zone
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("importId", importId)
                .query((row, number) -> new SchoolPeriod(
                        SchoolZone.valueOf(row.getString("zone")),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("to_confirm")))
                .list();
    }

    public boolean holds(UUID importId) {
        return jdbc.sql("""
                        select exists (select from school_holiday where structure_id = :structureId and import_id = :importId)
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("importId", importId)
                .query(Boolean.class)
                .single();
    }

    public void take(UUID importId, List<SchoolPeriod> periods, Instant now) {
        periods.stream().map(SchoolPeriod::year).distinct().forEach(year -> replace(year, now));
        periods.forEach(period -> add(importId, period, now));
    }

    private void replace(SchoolPeriod.Year year, Instant now) {
        jdbc.sql("""
                        update school_holiday set replaced_at = :now
                         where structure_id = :structureId and zone = :zone and school_year = :year and replaced_at is null
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("zone", year.zone().name())
                .param("year", year.begins())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void add(UUID importId, SchoolPeriod period, Instant now) {
        jdbc.sql("""
                        insert into school_holiday (structure_id, id, import_id, zone, name, first_day, last_day, school_year,
                                                    to_confirm, imported_at)
                        values (:structureId, :id, :importId, :zone, :name, :firstDay, :lastDay, :year, :toConfirm, :now)
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("id", Ids.next())
                .param("importId", importId)
                .param("zone", period.zone().name())
                .param("name", period.name())
                .param("firstDay", period.firstDay())
                .param("lastDay", period.lastDay())
                .param("year", period.schoolYear())
                .param("toConfirm", period.toConfirm())
                .param("now", Timestamp.from(now))
                .update();
    }
}
