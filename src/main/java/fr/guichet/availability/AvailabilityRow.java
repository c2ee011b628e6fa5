package fr.guichet.availability;

import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An availability as pages show it, with its exceptions in the period that was asked for.
 *
 * @param cancelled days on which it is not held
 * @param replaced days on which it is held otherwise, by another one
 * @param heldUntil its last day, or an earlier one of its provider
 * @param roomName null where it is held in none
 */
public record AvailabilityRow(
        UUID id,
        @Nullable Long version,
        UUID providerId,
        AvailabilityPlan plan,
        Set<LocalDate> cancelled,
        Set<LocalDate> replaced,
        @Nullable LocalDate heldUntil,
        SchoolZone schoolZone,
        String siteName,
        @Nullable String roomName) {

    public Stream<AvailabilitySession> sessions(LocalDate from, LocalDate to, Predicate<LocalDate> inSchoolHolidays) {
        var first = plan.validity().from().isAfter(from) ? plan.validity().from() : from;
        var last = heldUntil != null && heldUntil.isBefore(to) ? heldUntil : to;
        return plan.repetition()
                .days(first, last, inSchoolHolidays)
                .filter(day -> !cancelled.contains(day) && !replaced.contains(day))
                .map(this::on);
    }

    AvailabilitySession on(LocalDate day) {
        return new AvailabilitySession(id, providerId, plan.siteId(), plan.roomId(), day, plan.range(), plan.typeIds());
    }
}
