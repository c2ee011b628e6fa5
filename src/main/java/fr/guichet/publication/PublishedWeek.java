package fr.guichet.publication;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as it is held from a day to a day; closed all along in the time that no hours cover.
 *
 * @param asUntil the last day of the first week, when this is the same again; null otherwise
 */
record PublishedWeek(
        Validity validity, WeeklyHours hours, @Nullable LocalDate asUntil) {

    private static final WeeklyHours CLOSED = new WeeklyHours(List.of());

    /** Those of the days from one to another, in order. */
    static List<PublishedWeek> of(List<OpeningHoursVersion> versions, LocalDate first, LocalDate last) {
        var weeks = new ArrayList<PublishedWeek>();
        var next = first;
        for (var version : versions) {
            if (version.beginsAfter(next)) {
                weeks.add(again(new Validity(next, version.validity().from().minusDays(1)), CLOSED, weeks));
            }
            weeks.add(again(version.validity(), version.hours(), weeks));
            next = dayAfter(version.validity());
        }
        if (!next.isAfter(last)) {
            weeks.add(again(Validity.since(next), CLOSED, weeks));
        }
        return weeks.stream()
                .filter(week -> !week.validity.from().isAfter(last))
                .toList();
    }

    public boolean inForceOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    public List<WeekRow> rows() {
        return WeekRow.of(hours);
    }

    private static PublishedWeek again(Validity validity, WeeklyHours hours, List<PublishedWeek> before) {
        var same = !before.isEmpty() && before.getFirst().hours.ranges().equals(hours.ranges());
        return new PublishedWeek(
                validity, hours, same ? before.getFirst().validity.lastDay() : null);
    }

    private static LocalDate dayAfter(Validity validity) {
        return validity.lastDay() == null ? LocalDate.MAX : validity.lastDay().plusDays(1);
    }
}
