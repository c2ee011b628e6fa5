package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and for what someone can be booked.
 */
public record AvailabilityPlan(
        UUID siteId,
        @Nullable UUID roomId,
        Set<UUID> typeIds,
        TimeRange range,
        Repetition repetition,
        Validity validity) {

    private static final int LONGEST_IN_YEARS = 3;
    private static final int STEP = 5;

    public boolean isOnce() {
        return validity.isOneDay();
    }

    AvailabilityPlan onlyOn(LocalDate day) {
        return new AvailabilityPlan(siteId, roomId, typeIds, range, Repetition.everyWeekFrom(day), Validity.on(day));
    }

    AvailabilityPlan from(LocalDate day, Repetition counted) {
        return new AvailabilityPlan(siteId, roomId, typeIds, range, counted, new Validity(day, validity.lastDay()));
    }

    void validate(LocalDate today) {
        repetition.validate();
        if (typeIds.isEmpty()) {
            throw new RuleViolation("availability.without-type").on("types");
        }
        if (range.start().getMinute() % STEP != 0 || range.end().getMinute() % STEP != 0) {
            throw new RuleViolation("availability.not-on-five-minutes");
        }
        if (validity.endsBeforeItBegins()) {
            throw new RuleViolation("availability.ends-before-it-begins").on("validTo");
        }
        if (validity.from().isAfter(today.plusYears(LONGEST_IN_YEARS))
                || horizon().isAfter(longest())) {
            throw new RuleViolation("availability.too-far-ahead").on("validTo");
        }
    }

    /** The last day that rules look at. */
    LocalDate horizon() {
        return validity.lastDay() == null ? longest() : validity.lastDay();
    }

    private LocalDate longest() {
        return validity.from().plusYears(LONGEST_IN_YEARS);
    }
}
