package fr.guichet.opening;

import fr.guichet.opening.OpeningEvent.OpeningHoursPublished;
import fr.guichet.opening.OpeningEvent.OpeningHoursWithdrawn;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly hours of the sites, in dated versions: one is in force on a day, and what was in force is never rewritten. */
@Service
@Transactional
public class OpeningHoursService {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final OpeningHoursRepository openingHours;
    private final SiteService sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningHoursService(
            OpeningHoursRepository openingHours, SiteService sites, ApplicationEventPublisher events, Clock clock) {
        this.openingHours = openingHours;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /** An antenna with its hours from its first day on. */
    public UUID openAntenna(SiteDetails details, Map<DayOfWeek, List<TimeRange>> week) {
        var siteId = sites.openAntenna(details);
        publishFirst(siteId, details.openedOn(), week);
        return siteId;
    }

    /** The first hours of a site, on from a day that may be past. */
    public void publishFirst(UUID siteId, LocalDate validFrom, Map<DayOfWeek, List<TimeRange>> week) {
        save(new PublishHours(Ids.next(), siteId, null, Validity.since(validFrom), WeeklyHours.everyWeek(week)));
    }

    /**
     * From today at the earliest. The version in force ends the day before; when the new one has a last day, the hours of
     * before come back after it. A version that begins on the same day is replaced.
     */
    public void publish(PublishHours command) {
        if (openingHours.findById(command.id()).isPresent()) {
            return;
        }
        validate(command, today(command.siteId()));
        var first = command.validity().from();
        var last = Objects.requireNonNullElse(command.validity().lastDay(), FOR_EVER);
        for (var version : openingHours.findInForce(command.siteId(), first, last)) {
            if (version.getValidity().from().isAfter(first)) {
                throw new RuleViolation(
                                "hours.another-begins", version.getValidity().from())
                        .on("validFrom");
            }
            makeRoom(version, command);
        }
        save(command);
    }

    /** Of hours that were prepared; those before go on until the next ones. */
    public void withdraw(UUID id) {
        var prepared = openingHours.findById(id).orElseThrow(() -> new NotFound(OpeningHours.class, id));
        var siteId = prepared.getSiteId();
        prepared.requireNotBegun(today(siteId));
        var before = openingHours
                .findInForce(
                        siteId,
                        prepared.getValidity().from().minusDays(1),
                        prepared.getValidity().from().minusDays(1))
                .stream()
                .findFirst();
        openingHours.delete(prepared);
        openingHours.flush();
        before.ifPresent(version -> version.endOn(prepared.getValidity().lastDay()));
        events.publishEvent(new OpeningHoursWithdrawn(siteId));
    }

    /** All versions of all sites, by site, in order of their first day. */
    @Transactional(readOnly = true)
    public List<OpeningHoursVersion> versions() {
        return openingHours.findInForce(null, LocalDate.of(1900, 1, 1), FOR_EVER).stream()
                .map(OpeningHours::toVersion)
                .toList();
    }

    private static void validate(PublishHours command, LocalDate today) {
        if (command.validity().from().isBefore(today)) {
            throw new RuleViolation("hours.in-the-past").on("validFrom");
        }
        if (command.validity().endsBeforeItBegins()) {
            throw new RuleViolation("hours.end-before-they-begin").on("validTo");
        }
        if (command.hours().ranges().isEmpty()) {
            throw new RuleViolation("hours.none");
        }
        if (command.hours().overlapWithinARecurrence()) {
            throw new RuleViolation("hours.overlap");
        }
    }

    private void makeRoom(OpeningHours before, PublishHours command) {
        var last = command.validity().lastDay();
        var resumed = last == null ? null : before.after(last);
        end(before, command.validity().from());
        if (resumed != null) {
            openingHours.saveAndFlush(resumed);
        }
    }

    private void end(OpeningHours version, LocalDate nextBegins) {
        if (version.getValidity().from().equals(nextBegins)) {
            openingHours.delete(version);
        } else {
            version.endOn(nextBegins.minusDays(1));
        }
        openingHours.flush();
    }

    private void save(PublishHours command) {
        openingHours.saveAndFlush(new OpeningHours(
                command.id(), sites.site(command.siteId()).id(), command.label(), command.validity(), command.hours()));
        events.publishEvent(new OpeningHoursPublished(command.siteId()));
    }

    private LocalDate today(UUID siteId) {
        return LocalDate.ofInstant(clock.instant(), sites.site(siteId).timeZone());
    }
}
