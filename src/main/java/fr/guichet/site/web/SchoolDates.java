package fr.guichet.site.web;

import fr.guichet.site.SchoolCalendar;
import fr.guichet.site.SchoolPeriod;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of the school holidays of one zone, from today on.
 *
 * @param unknownFrom the first day of which nothing is known
 */
record SchoolDates(SchoolZone zone, List<SchoolPeriod> periods, LocalDate unknownFrom) {

    /** Of each zone that the sites follow. */
    static List<SchoolDates> of(List<SiteRow> sites, SchoolCalendar known, LocalDate today) {
        return sites.stream()
                .map(site -> site.calendar().schoolZone())
                .distinct()
                .sorted()
                .map(zone -> of(zone, known, today))
                .toList();
    }

    static SchoolDates of(SchoolZone zone, SchoolCalendar known, LocalDate today) {
        return new SchoolDates(
                zone,
                known.of(zone).stream()
                        .filter(period -> !period.lastDay().isBefore(today))
                        .toList(),
                known.unknownFrom(zone, today));
    }
}
