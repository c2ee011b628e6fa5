package fr.guichet.opening;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.CalendarChanges.Period;
import fr.guichet.opening.HoursInForce.SiteHours;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one answer to « when is this site open ». Hours, closures and special openings are plans in the local time of the
 * site; a moment is read in it.
 */
@Service
@Transactional(readOnly = true)
public class SiteCalendar {

    private final SiteService sites;
    private final HoursInForce hours;
    private final CalendarChanges changes;
    private final PublicHolidays publicHolidays;
    private final SchoolHolidays schoolHolidays;

    SiteCalendar(
            SiteService sites,
            HoursInForce hours,
            CalendarChanges changes,
            PublicHolidays publicHolidays,
            SchoolHolidays schoolHolidays) {
        this.sites = sites;
        this.hours = hours;
        this.changes = changes;
        this.publicHolidays = publicHolidays;
        this.schoolHolidays = schoolHolidays;
    }

    /** @param moment in the local time of the site */
    public boolean isOpen(UUID siteId, LocalDateTime moment) {
        return day(siteId, moment.toLocalDate()).isOpenAt(moment.toLocalTime());
    }

    public OpeningDay day(UUID siteId, LocalDate day) {
        return days(siteId, day, day).getFirst();
    }

    /** Every day of the period, both ends included, open or not. */
    public List<OpeningDay> days(UUID siteId, LocalDate from, LocalDate to) {
        return hours.of(siteId, from, to)
                .map(timetables(changes.between(from, to), from, to))
                .map(timetable -> timetable.days(from, to))
                .orElseThrow(() -> new NotFound(SiteRow.class, siteId));
    }

    /** The same for every site that published its hours, asked at once. */
    public Map<UUID, List<OpeningDay>> daysOfEachSite(LocalDate from, LocalDate to) {
        return daysOf(hours.ofEachSite(from, to), changes.between(from, to), from, to);
    }

    /** The same, also for sites without hours, where people come by appointment only: a closure shuts these too. */
    public Map<UUID, List<OpeningDay>> daysOfEverySite(LocalDate from, LocalDate to) {
        return daysOf(hours.ofEverySite(from, to), changes.between(from, to), from, to);
    }

    /**
     * The same as anyone may know it on the first of these days: with the openings that are announced, and the closures that
     * are announced or have begun; without hours that hang on school holidays whose dates are unknown.
     */
    public Map<UUID, List<OpeningDay>> announcedDaysOfEachSite(LocalDate today, LocalDate to) {
        var days =
                daysOf(hours.ofEachSite(today, to), changes.between(today, to).announcedBy(today), today, to);
        days.replaceAll(
                (site, ofSite) -> ofSite.stream().map(OpeningDay::asFarAsKnown).toList());
        return days;
    }

    /**
     * How long the site is open between two moments. A night range counts what really passes: an hour less, or more, when the
     * clocks change in it.
     */
    public Duration openTime(UUID siteId, Instant from, Instant to) {
        var zone = sites.site(siteId).timeZone();
        return days(siteId, LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone)).stream()
                .flatMap(day -> day.ranges().stream()
                        .map(range -> shared(
                                from,
                                to,
                                day.day().atTime(range.start()).atZone(zone).toInstant(),
                                day.day().atTime(range.end()).atZone(zone).toInstant())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The hours of every site in force that day, without its holidays; a weekday that is absent stays closed. */
    public Map<UUID, Map<DayOfWeek, List<TimeRange>>> weeks(LocalDate day) {
        return hours.ofEachSite(day, day).stream()
                .collect(toMap(
                        SiteHours::siteId,
                        site -> site.versions().getFirst().hours().usualWeek()));
    }

    private Map<UUID, List<OpeningDay>> daysOf(List<SiteHours> of, Period changed, LocalDate from, LocalDate to) {
        var timetables = timetables(changed, from, to);
        return of.stream()
                .collect(toMap(SiteHours::siteId, site -> timetables.apply(site).days(from, to)));
    }

    private Function<SiteHours, Timetable> timetables(Period changed, LocalDate from, LocalDate to) {
        var holidays = new HashMap<CalendarSettings, Map<LocalDate, String>>();
        var school = SingletonSupplier.of(schoolHolidays::known);
        return site -> new Timetable(
                site::receivesOn,
                site.versions(),
                changed.of(site.siteId()),
                holidays.computeIfAbsent(
                        site.calendar(), settings -> Map.copyOf(publicHolidays.between(settings, from, to))),
                inSchoolHolidays(site, school),
                day -> !school.obtain().knows(site.calendar().schoolZone(), day));
    }

    /** Asked only for hours that follow them; beyond the known dates no day is a holiday. */
    private static Predicate<LocalDate> inSchoolHolidays(SiteHours site, Supplier<SchoolCalendar> school) {
        if (!site.followsSchoolHolidays()) {
            return day -> false;
        }
        return school.get().holidaysOf(site.calendar().schoolZone());
    }

    private static Duration shared(Instant from, Instant to, Instant opens, Instant closes) {
        var start = opens.isAfter(from) ? opens : from;
        var end = closes.isBefore(to) ? closes : to;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
