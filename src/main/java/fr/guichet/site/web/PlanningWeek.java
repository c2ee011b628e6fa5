package fr.guichet.site.web;

import fr.guichet.site.OpeningDay;
import fr.guichet.site.SiteRow;
import fr.guichet.site.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One week of all sites.
 *
 * @param days from Monday; Saturday and Sunday only when a site opens then
 * @param firstHour of the scale of the lanes
 * @param lastHour of the scale, excluded
 */
record PlanningWeek(LocalDate monday, List<LocalDate> days, int firstHour, int lastHour, List<SiteWeek> sites) {

    private static final int EARLIEST = 8;
    private static final int LATEST = 18;

    /** @param usual what its hours say, without closures, holidays and special openings */
    record SiteWeek(SiteRow site, List<Cell> cells, Duration open, Duration usual) {}

    record Cell(OpeningDay day, Lane lane) {}

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static PlanningWeek of(
            LocalDate monday, List<SiteRow> sites, Map<UUID, List<OpeningDay>> calendar, Map<UUID, Duration> usual) {
        var shown = calendar.values().stream()
                .flatMap(Collection::stream)
                .filter(OpeningDay::isOpen)
                .mapToInt(day -> day.day().getDayOfWeek().getValue())
                .max()
                .orElse(5);
        var days = monday.datesUntil(monday.plusDays(Math.max(5, shown))).toList();
        var first =
                hours(calendar).mapToInt(range -> range.start().getHour()).min().orElse(EARLIEST);
        var last = hours(calendar)
                .mapToInt(range -> (Lane.minute(range.end()) + 59) / 60)
                .max()
                .orElse(LATEST);
        var firstHour = Math.min(first, EARLIEST);
        return new PlanningWeek(
                monday,
                days,
                firstHour,
                Math.max(last, LATEST),
                sites.stream()
                        .map(site -> new SiteWeek(
                                site,
                                calendar.getOrDefault(site.id(), List.of()).stream()
                                        .filter(day -> days.contains(day.day()))
                                        .map(day -> new Cell(day, Lane.of(day.ranges(), firstHour * 60)))
                                        .toList(),
                                calendar.getOrDefault(site.id(), List.of()).stream()
                                        .map(OpeningDay::openTime)
                                        .reduce(Duration.ZERO, Duration::plus),
                                usual.getOrDefault(site.id(), Duration.ZERO)))
                        .toList());
    }

    private static Stream<TimeRange> hours(Map<UUID, List<OpeningDay>> calendar) {
        return calendar.values().stream().flatMap(Collection::stream).flatMap(day -> day.ranges().stream());
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate lastDay() {
        return days.getLast();
    }

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public LocalDate next() {
        return monday.plusWeeks(1);
    }

    public int minutes() {
        return (lastHour - firstHour) * 60;
    }

    public Duration open() {
        return sites.stream().map(SiteWeek::open).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration usual() {
        return sites.stream().map(SiteWeek::usual).reduce(Duration.ZERO, Duration::plus);
    }
}
