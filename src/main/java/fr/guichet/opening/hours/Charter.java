package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursVersion;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * What the national charter asks of a structure with its antennas: 24 hours a week over 5 days. A warning, never a refusal; only
 * what is held every week counts.
 */
record Charter(Duration weekly, int days) {

    private static final Duration LEAST = Duration.ofHours(24);
    private static final int LEAST_DAYS = 5;

    static Charter of(List<OpeningHoursVersion> inForce) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        inForce.forEach(version -> days.addAll(version.hours().usualWeek().keySet()));
        return new Charter(
                inForce.stream().map(version -> version.hours().timeEveryWeek()).reduce(Duration.ZERO, Duration::plus),
                days.size());
    }

    public boolean isKept() {
        return weekly.compareTo(LEAST) >= 0 && days >= LEAST_DAYS;
    }
}
