package fr.guichet.continuity;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.UUID;

/** A part of the open hours of a site during which the same number of agents is there, and the same is needed. */
public record Coverage(UUID siteId, LocalDate day, TimeRange range, int present, int minimum) {

    public boolean isGap() {
        return present < minimum;
    }

    long minutes() {
        return range.duration().toMinutes();
    }

    boolean continues(Coverage before) {
        return before.range.end().equals(range.start()) && before.present == present && before.minimum == minimum;
    }

    Coverage joined(Coverage next) {
        return new Coverage(siteId, day, new TimeRange(range.start(), next.range.end()), present, minimum);
    }
}
