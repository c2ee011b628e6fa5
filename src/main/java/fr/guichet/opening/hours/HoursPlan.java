package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.holiday.SchoolDates;
import fr.guichet.shared.model.Consequence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What new hours change and what follows from it, to be seen before they are published.
 *
 * @param week as it was read from what was typed
 * @param days of the site that would be open at other hours, in order
 * @param before the week that they replace, of the day before or of their first day; null where the site has none
 * @param replaced prepared for the same day, and gone with these
 * @param unknownSchool of the school holidays that these hours follow, when some of a year are unknown
 * @param charters of the whole structure from their first day on
 */
record HoursPlan(
        WeekAsRead week,
        List<ChangedDay> days,
        @Nullable MeanWeek before,
        MeanWeek after,
        @Nullable OpeningHoursVersion replaced,
        @Nullable SchoolDates unknownSchool,
        List<Charter> charters,
        List<Consequence> consequences) {

    /** Appointments. */
    long toMove() {
        return OpeningImpact.toMove(consequences);
    }

    /** The same as long as the same would follow: what was seen is what is published. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(
                week,
                days.stream().map(ChangedDay::seal).toList(),
                before,
                after,
                replaced == null ? null : replaced.id(),
                unknownSchool,
                charters,
                consequences));
    }
}
