package fr.guichet.publication;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the public may come on one day. An opening that is not announced is not for everyone; a closure always counts: nobody is
 * sent to a closed door.
 *
 * @param holiday the French name of the public holiday
 */
record PublishedDay(
        LocalDate day, List<TimeRange> ranges, @Nullable String holiday) {

    static PublishedDay of(OpeningDay day, List<SpecialOpeningRow> special) {
        var ranges = new TimeRanges(day.ranges());
        for (var opening : special) {
            if (!opening.announced() && opening.day().equals(day.day())) {
                ranges = ranges.minus(opening.range());
            }
        }
        return new PublishedDay(day.day(), ranges.ranges(), day.holiday());
    }
}
