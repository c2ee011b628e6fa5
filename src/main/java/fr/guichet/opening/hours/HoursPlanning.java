package fr.guichet.opening.hours;

import static java.util.function.Predicate.not;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.SchoolCalendar;
import fr.guichet.opening.SchoolHolidays;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.holiday.SchoolDates;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees what new hours entail, and tells what their withdrawal did; changes nothing. */
@Service
@Transactional(readOnly = true)
class HoursPlanning {

    /** Further than anything is booked. */
    private static final int YEARS_AHEAD = 2;

    private final OpeningHoursService hours;
    private final SiteService sites;
    private final SiteCalendar calendar;
    private final SchoolHolidays holidays;
    private final List<OpeningImpact> impacts;

    HoursPlanning(
            OpeningHoursService hours,
            SiteService sites,
            SiteCalendar calendar,
            SchoolHolidays holidays,
            List<OpeningImpact> impacts) {
        this.hours = hours;
        this.sites = sites;
        this.calendar = calendar;
        this.holidays = holidays;
        this.impacts = impacts;
    }

    /** The days of a site as they were. */
    record Standing(UUID siteId, List<OpeningDay> days) {}

    /** Refuses what could not be published. */
    public HoursPlan plan(PublishHours publishing) {
        hours.requireMayPublish(publishing);
        var known = holidays.known();
        var versions = hours.versions();
        var site = sites.site(publishing.siteId());
        var school = known.holidaysOf(site.calendar().schoolZone());
        var days = changed(publishing, school);
        var first = publishing.validity().from();
        var before = before(publishing, versions);
        return new HoursPlan(
                WeekAsRead.of(
                        publishing.hours(),
                        before.map(OpeningHoursVersion::hours).orElse(null)),
                days,
                before.map(version -> week(version, publishing.validity(), school))
                        .orElse(null),
                MeanWeek.of(List.of(new MeanWeek.Held(publishing.hours(), school)), publishing.validity()),
                versions.stream()
                        .filter(version ->
                                isOf(version, site) && version.validity().from().equals(first))
                        .findFirst()
                        .orElse(null),
                unknownSchool(publishing, site, known),
                Charter.from(first, with(publishing, versions), sites.sites(), known),
                consequences(days));
    }

    /** The days of its site that a version rules, before it is withdrawn. */
    public Optional<Standing> standing(UUID versionId) {
        return hours.versions().stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst()
                .map(version -> new Standing(version.siteId(), days(version.siteId(), version.validity())));
    }

    /** How many appointments are to be moved since then. */
    public long toMoveSince(Standing standing) {
        var before = standing.days();
        var now = calendar.days(
                standing.siteId(), before.getFirst().day(), before.getLast().day());
        return OpeningImpact.toMove(consequences(IntStream.range(0, now.size())
                .mapToObj(at -> new ChangedDay(standing.siteId(), before.get(at), now.get(at)))
                .filter(ChangedDay::isOpenOtherwise)
                .toList()));
    }

    private List<OpeningDay> days(UUID siteId, Validity validity) {
        var horizon = validity.from().plusYears(YEARS_AHEAD);
        return calendar.days(
                siteId,
                validity.from(),
                validity.hasEndedBy(horizon) ? Objects.requireNonNull(validity.lastDay()) : horizon);
    }

    private List<ChangedDay> changed(PublishHours publishing, Predicate<LocalDate> school) {
        return days(publishing.siteId(), publishing.validity()).stream()
                .map(day -> new ChangedDay(
                        publishing.siteId(), day, day.under(publishing.hours().on(day.day(), school))))
                .filter(ChangedDay::isOpenOtherwise)
                .toList();
    }

    private List<Consequence> consequences(List<ChangedDay> days) {
        return days.isEmpty()
                ? List.of()
                : impacts.stream()
                        .flatMap(impact -> impact.ofWeeks(days).stream())
                        .toList();
    }

    private static @Nullable SchoolDates unknownSchool(PublishHours publishing, SiteRow site, SchoolCalendar known) {
        var first = publishing.validity().from();
        var dates = SchoolDates.of(site.calendar().schoolZone(), known, first);
        return publishing.hours().followSchoolHolidays()
                        && dates.isUnknownWithinAYearOf(first)
                        && publishing.validity().holdsOn(dates.unknownFrom())
                ? dates
                : null;
    }

    /** The last one that is in force before them, or on their first day. */
    private static Optional<OpeningHoursVersion> before(PublishHours publishing, List<OpeningHoursVersion> versions) {
        var first = publishing.validity().from();
        var ofSite = versions.stream()
                .filter(version -> version.siteId().equals(publishing.siteId()))
                .toList();
        return Stream.of(first, first.minusDays(1))
                .flatMap(day -> ofSite.stream().filter(version -> version.inForceOn(day)))
                .findFirst();
    }

    private static MeanWeek week(OpeningHoursVersion version, Validity during, Predicate<LocalDate> school) {
        return MeanWeek.of(List.of(new MeanWeek.Held(version.hours(), school)), during);
    }

    private static boolean isOf(OpeningHoursVersion version, SiteRow site) {
        return version.siteId().equals(site.id());
    }

    /** As they would stand beside one another. */
    private static List<OpeningHoursVersion> with(PublishHours publishing, List<OpeningHoursVersion> versions) {
        var published = new OpeningHoursVersion(
                publishing.id(), publishing.siteId(), publishing.label(), publishing.validity(), publishing.hours());
        return Stream.concat(
                        Stream.of(published),
                        versions.stream()
                                .flatMap(version -> version.siteId().equals(publishing.siteId())
                                        ? left(version, publishing.validity())
                                        : Stream.of(version)))
                .toList();
    }

    /** Before and after that time. */
    private static Stream<OpeningHoursVersion> left(OpeningHoursVersion version, Validity taken) {
        var validity = version.validity();
        var untilThen = taken.from().minusDays(1);
        var before = validity.hasEndedBy(taken.from()) ? validity : validity.until(untilThen);
        var after = taken.lastDay() == null
                ? null
                : new Validity(
                        validity.from().isAfter(taken.lastDay())
                                ? validity.from()
                                : taken.lastDay().plusDays(1),
                        validity.lastDay());
        return Stream.of(Optional.of(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .filter(not(Validity::endsBeforeItBegins))
                .distinct()
                .map(part -> new OpeningHoursVersion(
                        version.id(), version.siteId(), version.label(), part, version.hours()));
    }
}
