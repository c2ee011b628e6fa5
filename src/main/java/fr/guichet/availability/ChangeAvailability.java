package fr.guichet.availability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session, those that follow, or all of them become.
 *
 * @param newId of the availability that the change may begin
 * @param day of the session it was decided on
 * @param plan the first day of it is not looked at: what is changed begins on the day, or where it began
 */
public record ChangeAvailability(
        UUID availabilityId,
        @Nullable Long seenVersion,
        UUID newId,
        LocalDate day,
        ChangeScope scope,
        AvailabilityPlan plan) {}
