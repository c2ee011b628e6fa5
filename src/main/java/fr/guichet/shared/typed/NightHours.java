package fr.guichet.shared.typed;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.List;

/** « 9-12 2-5 » means the afternoon: hours of the night are read only as nobody writes those of the afternoon. */
final class NightHours {

    private static final LocalTime DAYBREAK = LocalTime.of(6, 0);
    private static final int HALF_A_DAY = 12;

    private NightHours() {}

    /** @throws Unreadable when the afternoon may be meant by hours of the night */
    static void refuseUnlessMeant(List<TimeInText> times, List<TimeRange> ranges) {
        var hasHoursOfTheDay = ranges.stream().anyMatch(range -> !isOfTheNight(range));
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            var start = times.get(2 * i);
            if (isOfTheNight(range) && !(start.isPlain() && (start.isInTwoFigures() || !hasHoursOfTheDay))) {
                throw new Unreadable("typed.hours.night", meant(range) + " plutôt que " + spoken(range));
            }
        }
    }

    private static boolean isOfTheNight(TimeRange range) {
        return range.start().isBefore(DAYBREAK);
    }

    private static String meant(TimeRange range) {
        var start = range.start().plusHours(HALF_A_DAY);
        var end = range.end().isBefore(LocalTime.NOON) ? range.end().plusHours(HALF_A_DAY) : range.end();
        return start.isBefore(end) ? spoken(new TimeRange(start, end)) : range.start() + "-" + range.end();
    }

    private static String spoken(TimeRange range) {
        return spoken(range.start()) + "-" + spoken(range.end());
    }

    private static String spoken(LocalTime time) {
        return time.getHour() + "h" + (time.getMinute() == 0 ? "" : "%02d".formatted(time.getMinute()));
    }
}
