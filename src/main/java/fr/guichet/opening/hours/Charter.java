package fr.guichet.opening.hours;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.SchoolCalendar;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.SiteRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the national charter asks of a structure with its antennas, 24 hours a week over 5 days, and what their hours give from
 * a day to a day: as long as the same ones are in force. A warning, never a refusal.
 */
record Charter(Validity period, MeanWeek week) {

    private static final Duration LEAST = Duration.ofHours(24);
    private static final int LEAST_DAYS = 5;

    /** From that day on until further notice, one after the other. */
    static List<Charter> from(
            LocalDate day, List<OpeningHoursVersion> versions, List<SiteRow> sites, SchoolCalendar known) {
        var byId = sites.stream().collect(toMap(SiteRow::id, Function.identity()));
        var charters = new ArrayList<Charter>();
        for (var period : periods(day, versions, sites)) {
            var next = new Charter(period, MeanWeek.of(inForce(period.from(), versions, byId, known), period));
            if (!charters.isEmpty() && charters.getLast().givesAsMuchAs(next)) {
                charters.set(charters.size() - 1, charters.getLast().joined(next));
            } else {
                charters.add(next);
            }
        }
        return List.copyOf(charters);
    }

    public boolean isKept() {
        return week.time().compareTo(LEAST) >= 0 && week.hasDays(LEAST_DAYS);
    }

    private boolean givesAsMuchAs(Charter other) {
        return week.time().equals(other.week.time()) && week.days() == other.week.days();
    }

    private Charter joined(Charter next) {
        return new Charter(period.until(next.period.lastDay()), week);
    }

    /** Each until the day before another version begins, or a site opens or closes. */
    private static List<Validity> periods(LocalDate from, List<OpeningHoursVersion> versions, List<SiteRow> sites) {
        var begins = Stream.concat(
                        Stream.of(from),
                        Stream.concat(
                                        versions.stream().map(OpeningHoursVersion::validity),
                                        sites.stream().map(SiteRow::validity))
                                .flatMap(one -> Stream.of(one.from(), dayAfter(one.lastDay())))
                                .filter(Objects::nonNull)
                                .filter(day -> day.isAfter(from)))
                .distinct()
                .sorted()
                .toList();
        var periods = new ArrayList<Validity>();
        for (int i = 0; i < begins.size(); i++) {
            periods.add(new Validity(
                    begins.get(i), i + 1 < begins.size() ? begins.get(i + 1).minusDays(1) : null));
        }
        return periods;
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    private static List<MeanWeek.Held> inForce(
            LocalDate day, List<OpeningHoursVersion> versions, Map<UUID, SiteRow> sites, SchoolCalendar known) {
        return versions.stream()
                .filter(version -> version.inForceOn(day))
                .flatMap(version -> Stream.ofNullable(sites.get(version.siteId()))
                        .filter(site -> site.receivesOn(day))
                        .map(site -> new MeanWeek.Held(
                                version.hours(),
                                known.holidaysOf(site.calendar().schoolZone()))))
                .toList();
    }
}
