package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and for what someone can be booked.
 *
 * @param validTo the last day, included; null: until further notice
 */
public record AvailabilityPlan(
        UUID siteId,
        @Nullable UUID roomId,
        Set<UUID> typeIds,
        TimeRange range,
        Repetition repetition,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LONGEST_IN_YEARS = 3;
    private static final int STEP = 5;

    public boolean isOnce() {
        return validFrom.equals(validTo);
    }

    AvailabilityPlan onlyOn(LocalDate day) {
        return new AvailabilityPlan(siteId, roomId, typeIds, range, Repetition.everyWeekFrom(day), day, day);
    }

    AvailabilityPlan from(LocalDate day, Repetition counted) {
        return new AvailabilityPlan(siteId, roomId, typeIds, range, counted, day, validTo);
    }

    void validate(LocalDate today) {
        repetition.validate();
        if (typeIds.isEmpty()) {
            throw new RuleViolation("availability.without-type").on("types");
        }
        if (range.start().getMinute() % STEP != 0 || range.end().getMinute() % STEP != 0) {
            throw new RuleViolation("availability.not-on-five-minutes");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new RuleViolation("availability.ends-before-it-begins").on("validTo");
        }
        var latest = validTo == null ? validFrom : validTo;
        if (validFrom.isAfter(today.plusYears(LONGEST_IN_YEARS))
                || latest.isAfter(validFrom.plusYears(LONGEST_IN_YEARS))) {
            throw new RuleViolation("availability.too-far-ahead").on("validTo");
        }
    }

    /** The last day that rules look at. */
    LocalDate horizon() {
        return validTo == null ? validFrom.plusYears(LONGEST_IN_YEARS) : validTo;
    }
}
