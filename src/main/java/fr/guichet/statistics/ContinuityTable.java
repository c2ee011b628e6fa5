package fr.guichet.statistics;

import fr.guichet.opening.ClosureReason;
import fr.guichet.statistics.breakdown.Breakdown;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of the time that the hours promise a place was really open, by month, and why it was not. */
public record ContinuityTable(List<Place> places) {

    /** One site, or one structure where several are followed. */
    public record Place(UUID id, String name, List<Line> months) {

        public Line total() {
            return months.stream().reduce(Line.none(), Line::plus);
        }
    }

    /**
     * One month.
     *
     * @param month null on a line of totals
     * @param due what the hours in force say, without public holidays
     * @param special special openings, which are not due
     * @param causes what closures took of the due time
     */
    public record Line(@Nullable YearMonth month, Duration due, Duration special, Map<ClosureReason, Duration> causes) {

        static Line none() {
            return new Line(null, Duration.ZERO, Duration.ZERO, Map.of());
        }

        public Duration closed() {
            return causes.values().stream().reduce(Duration.ZERO, Duration::plus);
        }

        public Duration open() {
            return due.minus(closed());
        }

        /** Null when nothing was due. */
        public @Nullable Double rate() {
            return due.isZero() ? null : (double) open().toMinutes() / due.toMinutes();
        }

        private static Map<ClosureReason, Duration> added(
                Map<ClosureReason, Duration> causes, Map<ClosureReason, Duration> others) {
            var sum = new EnumMap<ClosureReason, Duration>(ClosureReason.class);
            sum.putAll(causes);
            others.forEach((reason, time) -> sum.merge(reason, time, Duration::plus));
            return sum;
        }

        Line plus(Line other) {
            return new Line(null, due.plus(other.due), special.plus(other.special), added(causes, other.causes));
        }
    }

    public Line total() {
        return places.stream().map(Place::total).reduce(Line.none(), Line::plus);
    }

    /** Every line of every place. */
    public List<Line> lines() {
        return places.stream().map(Place::months).flatMap(Collection::stream).toList();
    }

    public String bar(Line line) {
        return Breakdown.width(line.open().toMinutes(), line.due().toMinutes());
    }
}
