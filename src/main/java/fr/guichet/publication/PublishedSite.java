package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import fr.guichet.site.SiteRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One site, as anyone may know it.
 *
 * @param now in its local time
 * @param versions of its hours from today on, in order
 * @param days from today on, as anyone may know them
 * @param closures that take something from these days
 * @param openings that are announced for these days
 */
record PublishedSite(
        SiteRow site,
        LocalDateTime now,
        List<OpeningHoursVersion> versions,
        List<OpeningDay> days,
        List<ClosureRow> closures,
        List<SpecialOpeningRow> openings) {

    /** When it opens next. */
    public record Next(LocalDate day, LocalTime at) {}

    public boolean isOpen() {
        return current().isPresent();
    }

    public @Nullable LocalTime openUntil() {
        return current().map(TimeRange::end).orElse(null);
    }

    /** Nobody knows yet whether it opens today, or opens again. */
    public boolean isUncertainToday() {
        return !isOpen()
                && on(today()).uncertain().stream()
                        .anyMatch(range -> range.end().isAfter(now.toLocalTime()));
    }

    /** The first day in the weeks to come whose hours hang on school holidays that nobody knows yet. */
    public @Nullable LocalDate uncertainFrom() {
        return days.stream()
                .filter(day -> !day.uncertain().isEmpty())
                .map(OpeningDay::day)
                .findFirst()
                .orElse(null);
    }

    /** In the weeks to come; null when it does not open in them, or may well open before. */
    public @Nullable Next next() {
        var uncertain = uncertainFrom();
        return days.stream()
                .takeWhile(day -> uncertain == null || !day.day().isAfter(uncertain))
                .flatMap(day -> day.ranges().stream().map(range -> new Next(day.day(), range.start())))
                .filter(next -> next.day().atTime(next.at()).isAfter(now))
                .findFirst()
                .orElse(null);
    }

    public boolean opensWithinTheWeek() {
        var next = next();
        return next != null && next.day().isBefore(today().plusDays(7));
    }

    public boolean opensToday() {
        var next = next();
        return next != null && next.day().equals(today());
    }

    public List<PublishedWeek> weeks() {
        return PublishedWeek.of(
                versions, today(), days.isEmpty() ? today() : days.getLast().day());
    }

    /** What its week says of today does not hold. */
    public boolean changedToday() {
        var day = on(today());
        return day.holiday() != null
                || !day.special().isEmpty()
                || !day.closed().isEmpty();
    }

    /** Public holidays on which it opens specially. */
    public List<LocalDate> openHolidays() {
        return openDays()
                .filter(day -> day.holiday() != null)
                .map(OpeningDay::day)
                .toList();
    }

    public boolean worksOnWhitMonday() {
        return site.calendar().whitMondayWorked()
                && versions.stream().anyMatch(version -> opensOn(version, DayOfWeek.MONDAY));
    }

    /** Where a map shows it: by its coordinates, or else by its address. */
    public String map() {
        var place = site.location();
        var map = UriComponentsBuilder.fromUriString("https://www.openstreetmap.org");
        return (place.latitude() == null || place.longitude() == null
                        ? map.path("/search").queryParam("query", "{address}")
                        : map.queryParam("mlat", place.latitude())
                                .queryParam("mlon", place.longitude())
                                .fragment("map=18/" + place.latitude() + "/" + place.longitude()))
                .encode()
                .buildAndExpand(address())
                .toUriString();
    }

    public String address() {
        return site.address() + ", " + site.postalCode() + " " + site.city();
    }

    boolean opensOnWeekdayOf(LocalDate day) {
        return versionOn(day)
                .filter(version -> opensOn(version, day.getDayOfWeek()))
                .isPresent();
    }

    Optional<OpeningHoursVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
    }

    /** Closed on a day of which nothing is published. */
    OpeningDay on(LocalDate day) {
        return days.stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseGet(() -> OpeningDay.open(day, List.of()));
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    String openingHours(PublicationWords words) {
        return new OsmOpeningHours(site.calendar(), today(), words.say("horaires.change.CLOSURE")).of(this);
    }

    /** As {@code tel:} and catalogues want it. */
    public @Nullable String internationalPhone() {
        var phone = site.phone();
        return phone == null
                ? null
                : Phone.in(phone, NumberingPlan.of(site.timeZone()))
                        .map(Phone::dialled)
                        .orElseGet(() -> phone.replaceAll("[^+\\d]", ""));
    }

    private static boolean opensOn(OpeningHoursVersion version, DayOfWeek weekday) {
        return version.hours().ranges().stream().anyMatch(range -> range.weekday() == weekday);
    }

    private Optional<TimeRange> current() {
        return on(today()).ranges().stream()
                .filter(range -> range.contains(now.toLocalTime()))
                .findFirst();
    }

    Stream<OpeningDay> openDays() {
        return days.stream().filter(OpeningDay::isOpen);
    }
}
