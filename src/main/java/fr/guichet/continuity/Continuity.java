package fr.guichet.continuity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a period looks like.
 *
 * @param planned whether anyone is planned at all: without a rota, nothing can be said
 * @param coverage the open hours of every site and day, in order
 */
public record Continuity(boolean planned, List<Coverage> coverage, List<MendableGap> gaps) {

    /** A gap and what would mend it, the best first. */
    public record MendableGap(ContinuityGap gap, List<Remedy> waysOut) {}

    /** Those that are not over yet. */
    public List<MendableGap> gapsAfter(LocalDateTime now) {
        return gaps.stream().filter(mendable -> !mendable.gap().isOver(now)).toList();
    }

    /** Of one site on one day. */
    public List<Coverage> of(UUID siteId, LocalDate day) {
        return coverage.stream()
                .filter(part -> part.siteId().equals(siteId) && part.day().equals(day))
                .toList();
    }

    static Continuity unplanned() {
        return new Continuity(false, List.of(), List.of());
    }
}
