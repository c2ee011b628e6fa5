package fr.guichet.publication;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.PlannedChanges;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.PublicStructure;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Publishes the hours of a structure to anyone, acting for that structure. Begins no transaction: none may outlive it. */
@Service
class PublicationService {

    static final int WEEKS_AHEAD = 8;

    private final StructureService structures;
    private final SiteService sites;
    private final SiteCalendar calendar;
    private final OpeningHoursService hours;
    private final PlannedChanges changes;
    private final LastChanges lastChanges;
    private final PublicStructure publicStructure;
    private final Clock clock;

    PublicationService(
            StructureService structures,
            SiteService sites,
            SiteCalendar calendar,
            OpeningHoursService hours,
            PlannedChanges changes,
            LastChanges lastChanges,
            PublicStructure publicStructure,
            Clock clock) {
        this.structures = structures;
        this.sites = sites;
        this.calendar = calendar;
        this.hours = hours;
        this.changes = changes;
        this.lastChanges = lastChanges;
        this.publicStructure = publicStructure;
        this.clock = clock;
    }

    /** @param code of the structure; null for the one at {@code /horaires} */
    public PublishedHours of(@Nullable String code) {
        var structure = structure(code).orElseThrow(() -> new NotFound(StructureRow.class, code == null ? "" : code));
        return Tenancy.as(structure.id(), () -> publish(structure));
    }

    /** When what is published of each site last changed, by the id of the site. */
    public Map<UUID, Instant> lastChanges(PublishedHours hours) {
        return Tenancy.as(hours.structure().id(), lastChanges::bySite);
    }

    private Optional<StructureRow> structure(@Nullable String code) {
        return code == null ? publicStructure.find() : structures.byCode(code);
    }

    private PublishedHours publish(StructureRow structure) {
        var now = clock.instant();
        var all = sites.sites();
        var today = all.stream()
                .map(site -> LocalDate.ofInstant(now, site.timeZone()))
                .min(naturalOrder())
                .orElseGet(() -> LocalDate.now(clock));
        var last = today.plusWeeks(WEEKS_AHEAD);
        var versions = hours.versions().stream().collect(groupingBy(OpeningHoursVersion::siteId));
        var days = calendar.announcedDaysOfEachSite(today, last);
        var taken = days.values().stream()
                .flatMap(ofSite -> ofSite.stream().flatMap(day -> day.closed().stream()))
                .map(OpeningDay.ClosedPart::closureId)
                .collect(toSet());
        var closures = changes.closures(today, last).stream()
                .filter(closure -> taken.contains(closure.id()))
                .toList();
        var openings = changes.openings(today, last);
        return PublishedHours.of(
                structure,
                now,
                today,
                last,
                all.stream()
                        .filter(site ->
                                site.receivesOn(today) || site.validity().from().isAfter(today))
                        .filter(site -> !site.validity().from().isAfter(last))
                        .map(site -> publish(
                                site,
                                now,
                                versions.getOrDefault(site.id(), List.of()),
                                days.getOrDefault(site.id(), List.of()),
                                closures,
                                openings))
                        .toList());
    }

    private static PublishedSite publish(
            SiteRow site,
            Instant now,
            List<OpeningHoursVersion> versions,
            List<OpeningDay> days,
            List<ClosureRow> closures,
            List<SpecialOpeningRow> openings) {
        var here = now.atZone(site.timeZone()).toLocalDateTime();
        return new PublishedSite(
                site,
                here,
                versions.stream()
                        .map(version -> version.within(site.validity()))
                        .filter(version -> !version.validity().endsBeforeItBegins())
                        .filter(version -> !version.validity().hasEndedBy(here.toLocalDate()))
                        .toList(),
                days.stream()
                        .filter(day -> !day.day().isBefore(here.toLocalDate()))
                        .toList(),
                closures.stream()
                        .filter(closure ->
                                closure.siteId() == null || closure.siteId().equals(site.id()))
                        .toList(),
                openings.stream()
                        .filter(opening ->
                                opening.announced() && opening.siteId().equals(site.id()))
                        .toList());
    }
}
