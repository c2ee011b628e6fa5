package fr.guichet.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The counts above every other.
 *
 * @param visits contacts with one usager
 * @param medianMinutes of their duration; null without a visit
 * @param requests lines handled in those visits
 * @param assisted requests other than self-service
 * @param resolved of these, those completed on site
 */
public record Headline(
        long visits, long byAppointment, @Nullable Double medianMinutes, long requests, long assisted, long resolved) {

    public @Nullable Double requestsPerVisit() {
        return ratio(requests, visits);
    }

    public @Nullable Double appointmentShare() {
        return ratio(byAppointment, visits);
    }

    public @Nullable Double resolvedShare() {
        return ratio(resolved, assisted);
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
