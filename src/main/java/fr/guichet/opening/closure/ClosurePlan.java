package fr.guichet.opening.closure;

import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a closure takes and what follows from it, to be seen before it is decided.
 *
 * @param days of each site that it is for, in order, those included that would be closed anyway
 */
public record ClosurePlan(List<ChangedDay> days, List<Consequence> consequences) {

    /** Neither hours nor what was booked outside them. */
    public boolean closesNothing() {
        return toMove() == 0 && days.stream().noneMatch(ChangedDay::isOpenOtherwise);
    }

    public long lostDays() {
        return days.stream()
                .filter(ChangedDay::isOpenOtherwise)
                .map(ChangedDay::day)
                .distinct()
                .count();
    }

    public Duration lostTime() {
        return days.stream()
                .flatMap(day -> day.lost().stream())
                .map(TimeRange::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Appointments. */
    public long toMove() {
        return OpeningImpact.toMove(consequences);
    }

    /** The same as long as the same would follow: what was seen is what is decided. */
    public String fingerprint() {
        return Integer.toHexString(
                Objects.hash(days.stream().map(ChangedDay::seal).toList(), consequences));
    }
}
