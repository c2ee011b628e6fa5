package fr.guichet.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visits by structure and site (unit: the visit), in the period and in the one it is compared to. */
@Repository
@Transactional(readOnly = true)
class VisitsByPlace {

    private final JdbcClient jdbc;

    VisitsByPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counted(UUID structureId, UUID siteId, long visits, long before) {}

    List<Counted> count(Scope scope) {
        var before = scope.comparedTo();
        var filter = scope.filter(scope.period().around(before));
        return jdbc.sql("""
                        select v.structure_id, v.site_id,
                               count(*) filter (where v.day between :nowFrom and :nowTo) as visits,
                               count(*) filter (where v.day between :beforeFrom::date and :beforeTo::date) as before
                          from stat_visit v where %s group by 1, 2
                        """.formatted(filter.onVisits()))
                .params(filter.parameters())
                .param("nowFrom", scope.period().from())
                .param("nowTo", scope.period().to())
                .param("beforeFrom", before == null ? null : before.from())
                .param("beforeTo", before == null ? null : before.to())
                .query((row, number) -> new Counted(
                        row.getObject("structure_id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getLong("visits"),
                        row.getLong("before")))
                .list();
    }
}
