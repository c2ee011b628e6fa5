package fr.guichet.appointment.slot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a search that found nothing.
 *
 * @param until the last day that is booked today
 * @param beyond whether only days after it were asked for
 * @param next the first day after it with something left, within a year; null when there is none
 * @param takenFrom the day from which that one is booked
 */
public record NoSlot(
        LocalDate until,
        boolean beyond,
        @Nullable LocalDate next,
        @Nullable LocalDate takenFrom) {}
