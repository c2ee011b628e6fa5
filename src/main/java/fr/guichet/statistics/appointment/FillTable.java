package fr.guichet.statistics.appointment;

import fr.guichet.statistics.breakdown.Breakdown;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fill = booked ÷ offered minutes.
 *
 * @param permanences by intervenant, or by structure where several are followed
 * @param agents all of them together: nobody is compared
 */
public record FillTable(List<Line> permanences, Line agents) {

    /**
     * One line.
     *
     * @param booked of what is offered
     * @param outside booked beside it, in no rate
     */
    public record Line(String name, Duration offered, Duration booked, Duration outside) {

        static Line none(String name) {
            return new Line(name, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }

        Line plus(Line other) {
            return new Line(name, offered.plus(other.offered), booked.plus(other.booked), outside.plus(other.outside));
        }

        /** Between 0 and 1; null where nothing was offered. */
        public @Nullable Double rate() {
            return offered.isZero() ? null : (double) booked.toMinutes() / offered.toMinutes();
        }
    }

    public Line total() {
        return permanences.stream().reduce(Line.none(""), Line::plus);
    }

    public String bar(Line line) {
        return Breakdown.width(line.booked().toMinutes(), line.offered().toMinutes());
    }
}
