package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;

/** Whoever receives already does at that time. */
public class AvailabilityOverlaps extends RuleViolation {

    private final LocalDate day;
    private final transient TimeRange range;

    public AvailabilityOverlaps(AvailabilitySession other) {
        super(
                "availability.overlaps",
                other.day(),
                other.range().start(),
                other.range().end());
        this.day = other.day();
        this.range = other.range();
    }

    public LocalDate day() {
        return day;
    }

    public TimeRange range() {
        return range;
    }
}
