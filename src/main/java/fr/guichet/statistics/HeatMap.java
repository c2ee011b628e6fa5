package fr.guichet.statistics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits by open hour, hours by weekdays.
 *
 * @param outside visits at an hour when nothing was open: in every total, in no mean
 */
public record HeatMap(List<DayOfWeek> weekdays, List<Line> lines, long outside) {

    /** From these means on, the next darker step; fixed, so that two periods compare. */
    private static final List<Double> THRESHOLDS = List.of(0.5, 0.9, 1.3, 1.7, 2.1);

    public List<Double> thresholds() {
        return THRESHOLDS;
    }

    /** One hour of each weekday. */
    public record Line(int hour, List<Cell> cells) {}

    /** One hour of one weekday, over the whole period. */
    public record Cell(DayOfWeek weekday, int hour, long visits, Duration open) {

        public boolean isClosed() {
            return open.isZero();
        }

        public @Nullable Double perOpenHour() {
            return isClosed() ? null : visits * 60.0 / open.toMinutes();
        }

        public long step() {
            var mean = perOpenHour();
            return mean == null
                    ? 0
                    : THRESHOLDS.stream().filter(threshold -> mean >= threshold).count();
        }
    }
}
