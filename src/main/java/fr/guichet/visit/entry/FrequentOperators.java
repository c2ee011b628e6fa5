package fr.guichet.visit.entry;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operators that a site asked most in the 30 days before this week: they get the number keys. Counted up to Monday, so
 * that a key never changes its meaning within a week.
 */
@Repository
@Transactional(readOnly = true)
class FrequentOperators {

    private final JdbcClient jdbc;

    FrequentOperators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most nine codes, the most used first. */
    public List<String> at(UUID siteId, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return jdbc.sql("""
                        select operator_code
                          from stat_request
                         where structure_id = :structureId and site_id = :siteId and day >= :from and day < :monday
                         group by operator_code
                         order by count(*) desc, operator_code
                         limit 9
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("siteId", siteId)
                .param("from", monday.minusDays(30))
                .param("monday", monday)
                .query((row, number) -> row.getString("operator_code"))
                .list();
    }
}
