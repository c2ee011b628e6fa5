package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureImpact.LostTime;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What a closure takes and what follows from it, to be seen before it is decided. */
public record ClosurePlan(List<LostTime> lost, List<Consequence> consequences) {

    public boolean closesNothing() {
        return lost.isEmpty();
    }

    public long days() {
        return lost.stream().map(LostTime::day).distinct().count();
    }

    public Duration lostTime() {
        return lost.stream()
                .flatMap(day -> day.ranges().stream())
                .map(TimeRange::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The same as long as the same would follow: what was seen is what is decided. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(lost, consequences));
    }
}
