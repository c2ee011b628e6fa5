package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.model.NotFound;
import fr.guichet.site.StructureRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a structure, with all that changes them in the eight weeks to come and may be told. The page and the poster show
 * the same.
 *
 * @param lastDay of what is known
 * @param changes by day, then by site
 */
record PublishedHours(
        StructureRow structure,
        Instant now,
        LocalDate today,
        LocalDate lastDay,
        List<PublishedSite> sites,
        List<PublishedChange> changes) {

    private static final int WEEKS_THAT_ARE_NEAR = 2;
    private static final int ROWS_IN_LARGE_PRINT = 12;

    static PublishedHours of(
            StructureRow structure, Instant now, LocalDate today, LocalDate lastDay, List<PublishedSite> sites) {
        return new PublishedHours(structure, now, today, lastDay, sites, new PublishedChanges(sites).inOrder());
    }

    /** What is said first: the changes of two weeks, or else those of the next day that has any. */
    public List<PublishedChange> nearChanges() {
        return changes.stream().filter(this::isNear).toList();
    }

    public List<PublishedChange> laterChanges() {
        return changes.stream().filter(change -> !isNear(change)).toList();
    }

    /** Too much for a sheet in large print. */
    public boolean fillsTheSheet() {
        var rows = sites.stream()
                .flatMap(site -> site.weeks().stream())
                .filter(week -> week.asUntil() == null)
                .mapToInt(week -> week.rows().size())
                .sum();
        return rows + changes.size() > ROWS_IN_LARGE_PRINT;
    }

    /** Null for the whole structure. */
    public @Nullable String siteName(@Nullable UUID siteId) {
        return sites.stream()
                .filter(one -> one.site().id().equals(siteId))
                .map(one -> one.site().name())
                .findFirst()
                .orElse(null);
    }

    public ClosureRow closure(UUID id) {
        return sites.stream()
                .flatMap(site -> site.closures().stream())
                .filter(closure -> closure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ClosureRow.class, id));
    }

    private boolean isNear(PublishedChange change) {
        return change.firstDay().isBefore(today.plusWeeks(WEEKS_THAT_ARE_NEAR))
                || change.firstDay().equals(changes.getFirst().firstDay());
    }
}
