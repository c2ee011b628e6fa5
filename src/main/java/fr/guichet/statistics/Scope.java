package fr.guichet.statistics;

import fr.guichet.visit.VisitFilter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked about.
 *
 * @param structureIds the structure, or those that a network account follows
 * @param siteId one site of the structure, or all
 * @param comparedTo null where nothing is compared
 */
public record Scope(
        Set<UUID> structureIds,
        @Nullable UUID siteId,
        Period period,
        @Nullable Period comparedTo) {

    public VisitFilter filter() {
        return filter(period);
    }

    public VisitFilter filter(Period days) {
        return VisitFilter.of(structureIds, days.from(), days.to(), siteId);
    }
}
