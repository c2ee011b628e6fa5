package fr.guichet.opening;

import fr.guichet.opening.OpeningEvent.OpeningHoursPublished;
import fr.guichet.opening.OpeningEvent.OpeningHoursWithdrawn;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.model.WithdrawnRows;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly hours of the sites, in dated versions: one is in force on a day, and what was in force is never rewritten. */
@Service
@Transactional
public class OpeningHoursService {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final OpeningHoursRepository openingHours;
    private final ReplacedHours replaced;
    private final WithdrawnRows withdrawn;
    private final SiteService sites;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningHoursService(
            OpeningHoursRepository openingHours,
            ReplacedHours replaced,
            WithdrawnRows withdrawn,
            SiteService sites,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openingHours = openingHours;
        this.replaced = replaced;
        this.withdrawn = withdrawn;
        this.sites = sites;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** An antenna with its hours from its first day on. Sent twice it is one; sent again otherwise it is refused. */
    public void openAntenna(UUID id, SiteDetails details, Map<DayOfWeek, List<TimeRange>> week) {
        if (sites.openAntenna(id, details)) {
            publishFirst(id, details.openedOn(), week);
        } else if (!firstRanges(id).equals(WeeklyHours.everyWeek(week).ranges())) {
            throw new SavedOtherwise();
        }
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
        lock.on(command.siteId());
        if (isPublished(command)) {
            return;
        }
        makeRoom(command, requirePublishable(command));
        save(command);
    }

    /** Whether these very hours were published before: sent twice, they are published once. */
    @Transactional(readOnly = true)
    public boolean isPublished(PublishHours command) {
        var before = openingHours.findById(command.id());
        if (before.isEmpty()) {
            withdrawn.requireNot(command.id());
        } else if (!before.get().say(command) || !replaced.wasPublishedUntil(command)) {
            throw new SavedOtherwise();
        }
        return before.isPresent();
    }

    /** Refuses what could not be published; changes nothing. */
    @Transactional(readOnly = true)
    public void requireMayPublish(PublishHours command) {
        requirePublishable(command);
    }

    /** @return what is in force on the first day */
    private @Nullable OpeningHours requirePublishable(PublishHours command) {
        validate(command, today(command.siteId()));
        var first = command.validity().from();
        var last = Objects.requireNonNullElse(command.validity().lastDay(), FOR_EVER);
        var over = openingHours.findInForce(command.siteId(), first, last);
        over.stream()
                .map(version -> version.getValidity().from())
                .filter(begins -> begins.isAfter(first))
                .findFirst()
                .ifPresent(begins -> {
                    throw new RuleViolation("hours.another-begins", begins).on("validFrom");
                });
        return over.isEmpty() ? null : over.getFirst();
    }

    /**
     * As if they had never been published: from today on, and while nothing was built upon them.
     *
     * @return whether they were not gone already: asked twice, it was done once
     */
    public boolean takeBack(UUID id) {
        lockSiteOf(id);
        if (isGone(id)) {
            return false;
        }
        var published = find(id);
        published.requireNotBegunBefore(today(published.getSiteId()));
        if (!replaced.giveBack(published)) {
            if (replaced.know(id)) {
                throw new RuleViolation("hours.built-upon");
            }
            giveItsRoomToThoseBefore(published); // those that came back when what had replaced them was taken back
        }
        withdrawn.note(id);
        events.publishEvent(new OpeningHoursWithdrawn(published.getSiteId()));
        return true;
    }

    /**
     * Of hours that were prepared; those before go on until the next ones.
     *
     * @return whether they were not gone already: asked twice, it was done once
     */
    public boolean withdraw(UUID id) {
        lockSiteOf(id);
        if (isGone(id)) {
            return false;
        }
        var prepared = find(id);
        prepared.requireNotBegunBefore(today(prepared.getSiteId()).plusDays(1));
        if (!replaced.giveBack(prepared)) {
            giveItsRoomToThoseBefore(prepared);
        }
        withdrawn.note(id);
        events.publishEvent(new OpeningHoursWithdrawn(prepared.getSiteId()));
        return true;
    }

    private void lockSiteOf(UUID id) {
        openingHours.findSiteId(id).ifPresent(lock::on);
    }

    /** Withdrawn, or replaced by others that began on the same day. */
    @Transactional(readOnly = true)
    public boolean isGone(UUID id) {
        return openingHours.findById(id).isEmpty() && withdrawn.hold(id);
    }

    private void giveItsRoomToThoseBefore(OpeningHours prepared) {
        var before = openingHours
                .findInForce(
                        prepared.getSiteId(),
                        prepared.getValidity().from().minusDays(1),
                        prepared.getValidity().from().minusDays(1))
                .stream()
                .findFirst();
        openingHours.delete(prepared);
        openingHours.flush();
        before.ifPresent(version -> version.endOn(prepared.getValidity().lastDay()));
    }

    /** All versions of all sites, by site, in order of their first day. */
    @Transactional(readOnly = true)
    public List<OpeningHoursVersion> versions() {
        return openingHours.findInForce(null, BEGINNING, FOR_EVER).stream()
                .map(OpeningHours::toVersion)
                .toList();
    }

    private List<WeeklyRange> firstRanges(UUID siteId) {
        return openingHours
                .findInForce(siteId, BEGINNING, FOR_EVER)
                .getFirst()
                .hours()
                .ranges();
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
            throw new RuleViolation("hours.overlap").on("rows[0].hours");
        }
    }

    private void makeRoom(PublishHours command, @Nullable OpeningHours before) {
        var last = command.validity().lastDay();
        var resumed = last == null || before == null ? null : before.after(last);
        replaced.keep(command, before, resumed);
        if (before != null) {
            end(before, command.validity().from());
        }
        if (resumed != null) {
            openingHours.saveAndFlush(resumed);
        }
    }

    private void end(OpeningHours version, LocalDate nextBegins) {
        if (version.getValidity().from().equals(nextBegins)) {
            openingHours.delete(version);
            withdrawn.note(version.getId());
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

    private OpeningHours find(UUID id) {
        return openingHours.findById(id).orElseThrow(() -> new NotFound(OpeningHours.class, id));
    }

    private LocalDate today(UUID siteId) {
        return LocalDate.ofInstant(clock.instant(), sites.site(siteId).timeZone());
    }
}
