package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolCalendar;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of the school holidays of one zone, from today on.
 *
 * @param unknownFrom the first day of which nothing is known
 */
public record SchoolDates(SchoolZone zone, List<SchoolPeriod> periods, LocalDate unknownFrom) {

    /** Whether something is missing to those who plan a year from that day on. */
    public boolean isUnknownWithinAYearOf(LocalDate day) {
        return unknownFrom.isBefore(day.plusYears(1));
    }

    /** Of each zone that the sites follow. */
    public static List<SchoolDates> of(List<SiteRow> sites, SchoolCalendar known, LocalDate today) {
        return sites.stream()
                .map(site -> site.calendar().schoolZone())
                .distinct()
                .sorted()
                .map(zone -> of(zone, known, today))
                .toList();
    }

    public static SchoolDates of(SchoolZone zone, SchoolCalendar known, LocalDate today) {
        return new SchoolDates(
                zone,
                known.of(zone).stream()
                        .filter(period -> !period.lastDay().isBefore(today))
                        .toList(),
                known.unknownFrom(zone, today));
    }
}
