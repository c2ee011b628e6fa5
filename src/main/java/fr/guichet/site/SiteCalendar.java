package fr.guichet.site;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one answer to « when is this site open », in the wall-clock time of the site. */
@Service
@Transactional
public class SiteCalendar {

    private final OpeningHoursRepository openingHours;
    private final PublicHolidays holidays;
    private final ApplicationEventPublisher events;

    SiteCalendar(OpeningHoursRepository openingHours, PublicHolidays holidays, ApplicationEventPublisher events) {
        this.openingHours = openingHours;
        this.holidays = holidays;
        this.events = events;
    }

    /** Weekdays without a range stay closed. */
    public void publishWeek(UUID siteId, LocalDate validFrom, Map<DayOfWeek, List<TimeRange>> week) {
        openingHours.saveAndFlush(new OpeningHours(siteId, validFrom, week));
        events.publishEvent(new OpeningHoursPublished(siteId));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(UUID siteId, LocalDateTime moment) {
        return day(siteId, moment.toLocalDate()).isOpenAt(moment.toLocalTime());
    }

    @Transactional(readOnly = true)
    public OpeningDay day(UUID siteId, LocalDate day) {
        return days(siteId, day, day).getFirst();
    }

    /** Every day of the period, both ends included, open or not. */
    @Transactional(readOnly = true)
    public List<OpeningDay> days(UUID siteId, LocalDate from, LocalDate to) {
        return days(openingHours.findInForce(siteId, from, to), from, to);
    }

    /** The same for every site that published its hours, asked at once. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OpeningDay>> daysOfEachSite(LocalDate from, LocalDate to) {
        return openingHours.findAllInForce(from, to).stream()
                .collect(groupingBy(
                        OpeningHours::getSiteId, collectingAndThen(toList(), versions -> days(versions, from, to))));
    }

    private List<OpeningDay> days(List<OpeningHours> versions, LocalDate from, LocalDate to) {
        var closedFor = holidays.between(from, to);
        return from.datesUntil(to.plusDays(1))
                .map(day -> closedFor.containsKey(day)
                        ? new OpeningDay(day, List.of(), closedFor.get(day))
                        : new OpeningDay(day, ranges(versions, day), null))
                .toList();
    }

    /** The hours of every site in force that day, without its holidays; a weekday that is absent stays closed. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<DayOfWeek, List<TimeRange>>> weeks(LocalDate day) {
        return openingHours.findAllInForce(day, day).stream()
                .collect(toMap(OpeningHours::getSiteId, OpeningHours::week));
    }

    private static List<TimeRange> ranges(List<OpeningHours> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.inForceOn(day))
                .findFirst()
                .map(version -> version.on(day.getDayOfWeek()))
                .orElse(List.of());
    }
}
