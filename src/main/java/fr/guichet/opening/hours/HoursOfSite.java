package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.SchoolCalendar;
import fr.guichet.opening.holiday.SchoolDates;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one site, around today.
 *
 * @param school when its hours, in force or prepared, follow the school holidays
 * @param hole the first day from today on that no version covers; null when there is none
 */
record HoursOfSite(
        SiteRow site,
        CalendarSettings settings,
        @Nullable Shown current,
        List<Shown> prepared,
        List<Shown> past,
        @Nullable LocalDate hole,
        @Nullable SchoolDates school) {

    /** A version with its week in words. */
    record Shown(OpeningHoursVersion version, HoursOfWeek week, boolean joined) {

        static Shown of(OpeningHoursVersion version) {
            return new Shown(
                    version,
                    HoursOfWeek.of(version.hours()),
                    !version.hours().joined().isEmpty());
        }
    }

    static HoursOfSite of(SiteRow site, List<OpeningHoursVersion> versions, SchoolCalendar known, LocalDate today) {
        var prepared = new ArrayList<Shown>();
        var past = new ArrayList<Shown>();
        Shown current = null;
        for (var version : versions) {
            if (version.inForceOn(today)) {
                current = Shown.of(version);
            } else {
                (version.beginsAfter(today) ? prepared : past).add(Shown.of(version));
            }
        }
        return new HoursOfSite(
                site,
                site.calendar(),
                current,
                prepared,
                past.reversed(),
                hole(versions, today),
                school(site, versions, known, today));
    }

    private static @Nullable SchoolDates school(
            SiteRow site, List<OpeningHoursVersion> versions, SchoolCalendar known, LocalDate today) {
        return versions.stream()
                        .filter(version -> version.inForceOn(today) || version.beginsAfter(today))
                        .anyMatch(version -> version.hours().followSchoolHolidays())
                ? SchoolDates.of(site.calendar().schoolZone(), known, today)
                : null;
    }

    private static @Nullable LocalDate hole(List<OpeningHoursVersion> versions, LocalDate today) {
        var next = today;
        for (var version : versions) {
            if (version.inForceOn(next)) {
                var last = version.validity().lastDay();
                if (last == null) {
                    return null;
                }
                next = last.plusDays(1);
            }
        }
        return next;
    }
}
