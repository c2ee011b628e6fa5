package fr.guichet.continuity.web;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.List;

/** Hours of a day as bars: one unit a minute, from the first hour of the week’s scale. */
record Lane(List<Bar> bars) {

    record Bar(int x, int width) {

        public int end() {
            return x + width;
        }
    }

    /** @param from the first minute of the scale */
    static Lane of(List<TimeRange> ranges, int from) {
        return new Lane(ranges.stream()
                .map(range -> new Bar(
                        minute(range.start()) - from, (int) range.duration().toMinutes()))
                .toList());
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
