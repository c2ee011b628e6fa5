package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One site, as anyone may know it.
 *
 * @param now in its local time
 * @param versions in force in the weeks to come, in order
 * @param days from today on
 */
record PublishedSite(
        SiteRow site,
        LocalDateTime now,
        List<OpeningHoursVersion> versions,
        List<PublishedDay> days,
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

    /** In the weeks to come; null when it does not open in them. */
    public @Nullable Next next() {
        return days.stream()
                .flatMap(day -> day.ranges().stream().map(range -> new Next(day.day(), range.start())))
                .filter(next -> next.day().atTime(next.at()).isAfter(now))
                .findFirst()
                .orElse(null);
    }

    public boolean opensWithinTheWeek() {
        var next = next();
        return next != null && next.day().isBefore(now.toLocalDate().plusDays(7));
    }

    public boolean opensToday() {
        var next = next();
        return next != null && next.day().equals(now.toLocalDate());
    }

    /** Of the hours in force, else of the first to come. */
    public List<WeekRow> week() {
        return currentVersion()
                .map(version -> WeekRow.of(version, now.toLocalDate()))
                .orElse(List.of());
    }

    public List<WeeklyRange> notEveryWeek() {
        return currentVersion().map(version -> version.hours().notEveryWeek()).orElse(List.of());
    }

    public @Nullable OpeningHoursVersion nextVersion() {
        return versions.stream()
                .filter(version -> version.beginsAfter(now.toLocalDate()))
                .findFirst()
                .orElse(null);
    }

    public List<WeekRow> nextWeek() {
        var next = nextVersion();
        return next == null ? List.of() : WeekRow.of(next, LocalDate.MIN);
    }

    String openingHours(PublicationWords words) {
        return new OsmOpeningHours(site.calendar(), now.toLocalDate(), words.say("horaires.closure")).of(this);
    }

    /** As {@code tel:} and catalogues want it. */
    public @Nullable String internationalPhone() {
        var phone = site.phone();
        return phone == null ? null : phone.replaceAll("[^+\\d]", "").replaceFirst("^0", "+33");
    }

    private Optional<OpeningHoursVersion> currentVersion() {
        return versions.stream()
                .filter(version -> version.inForceOn(now.toLocalDate()))
                .findFirst();
    }

    private Optional<TimeRange> current() {
        return days.stream()
                .filter(day -> day.day().equals(now.toLocalDate()))
                .flatMap(day -> day.ranges().stream())
                .filter(range -> range.contains(now.toLocalTime()))
                .findFirst();
    }

    Stream<PublishedDay> openDays() {
        return days.stream().filter(day -> !day.ranges().isEmpty());
    }
}
