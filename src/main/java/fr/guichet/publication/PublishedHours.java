package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.NotFound;
import fr.guichet.site.StructureRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hours of a structure, with all that changes them in the eight weeks to come and may be told. */
record PublishedHours(
        StructureRow structure,
        Instant now,
        LocalDate today,
        List<PublishedSite> sites,
        List<ClosureRow> closures,
        List<SpecialOpeningRow> openings) {

    /** A public holiday on which at least one site stays closed. */
    public record Holiday(LocalDate day, String name) {}

    public List<Holiday> holidays() {
        var names = new TreeMap<LocalDate, String>();
        for (var site : sites) {
            for (var day : site.days()) {
                if (day.holiday() != null && day.ranges().isEmpty()) {
                    names.put(day.day(), day.holiday());
                }
            }
        }
        return names.entrySet().stream()
                .map(holiday -> new Holiday(holiday.getKey(), holiday.getValue()))
                .toList();
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
        return closures.stream()
                .filter(closure -> closure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ClosureRow.class, id));
    }
}
