package fr.guichet.rota.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sites where agents may be planned, and what half-days mean there. */
@Component
class PlacesOfDay {

    private final SiteService sites;
    private final SiteCalendar calendar;

    PlacesOfDay(SiteService sites, SiteCalendar calendar) {
        this.sites = sites;
        this.calendar = calendar;
    }

    List<SiteRow> on(LocalDate day) {
        return sites.openSites(day);
    }

    /** By the site’s id as forms carry it. */
    static Map<String, String> names(List<SiteRow> places) {
        return places.stream().collect(toMap(site -> site.id().toString(), SiteRow::name));
    }

    /** What each site opens on that very day. */
    Map<UUID, List<TimeRange>> opening(LocalDate day) {
        return calendar.daysOfEachSite(day, day).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, site -> ranges(site.getValue())));
    }

    /** What each site usually opens, in the hours in force that day. */
    Map<UUID, Map<DayOfWeek, List<TimeRange>>> usualOpening(LocalDate day) {
        return calendar.weeks(day);
    }

    private static List<TimeRange> ranges(List<OpeningDay> ofOneDay) {
        return ofOneDay.getFirst().ranges();
    }
}
