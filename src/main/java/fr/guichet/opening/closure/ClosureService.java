package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningEvent.ClosureChanged;
import fr.guichet.opening.OpeningEvent.ClosureDecided;
import fr.guichet.opening.OpeningEvent.ClosureWithdrawn;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes sites for a time, showing first what it costs. */
@Service
@Transactional
public class ClosureService {

    private static final int LONGEST_IN_DAYS = 366;

    private final ClosureRepository closures;
    private final SiteService sites;
    private final SiteCalendar calendar;
    private final List<OpeningImpact> impacts;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosureService(
            ClosureRepository closures,
            SiteService sites,
            SiteCalendar calendar,
            List<OpeningImpact> impacts,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closures = closures;
        this.sites = sites;
        this.calendar = calendar;
        this.impacts = impacts;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this very closure was decided before: sent twice, it is one. */
    @Transactional(readOnly = true)
    public boolean isDecided(DecideClosure closing) {
        var before = closures.findById(closing.id());
        before.ifPresent(decided -> decided.requireSays(closing, today()));
        return before.isPresent();
    }

    /** Refuses what could not be closed; changes nothing. */
    @Transactional(readOnly = true)
    public ClosurePlan plan(DecideClosure closing) {
        validate(closing);
        var hours = TimeRange.between(closing.startsAt(), closing.endsAt());
        var days = calendar.daysOfEverySite(closing.firstDay(), closing.lastDay()).entrySet().stream()
                .filter(site -> closing.siteId() == null || site.getKey().equals(closing.siteId()))
                .flatMap(site ->
                        site.getValue().stream().map(day -> new ChangedDay(site.getKey(), day, day.closing(hours))))
                .sorted(Comparator.comparing(ChangedDay::day).thenComparing(ChangedDay::siteId))
                .toList();
        return new ClosurePlan(days, consequences(days));
    }

    private List<Consequence> consequences(List<ChangedDay> days) {
        return days.isEmpty()
                ? List.of()
                : impacts.stream().flatMap(impact -> impact.of(days).stream()).toList();
    }

    public void close(DecideClosure closing) {
        lock.on(closing.id());
        if (isDecided(closing)) {
            return;
        }
        if (plan(closing).closesNothing()) {
            throw new RuleViolation("closure.closes-nothing");
        }
        save(new Closure(closing));
        events.publishEvent(new ClosureDecided(closing.id()));
    }

    public void describe(UUID id, @Nullable Long seenVersion, DescribeClosure said) {
        var closure = find(id);
        closure.requireVersion(seenVersion);
        closure.describe(said);
        events.publishEvent(new ClosureChanged(id));
    }

    /** @return whether it was not over already: asked twice, it was done once */
    public boolean withdraw(UUID id) {
        var lifted = find(id).withdraw(today(), clock.instant());
        if (lifted) {
            events.publishEvent(new ClosureWithdrawn(id));
        }
        return lifted;
    }

    @Transactional(readOnly = true)
    public ClosureRow closure(UUID id) {
        return find(id).toRow();
    }

    private void validate(DecideClosure closing) {
        if (closing.lastDay().isBefore(closing.firstDay())) {
            throw new RuleViolation("closure.ends-before-it-starts").on("lastDay");
        }
        if (closing.firstDay().isBefore(today())) {
            throw new RuleViolation("closure.in-the-past");
        }
        if (ChronoUnit.DAYS.between(closing.firstDay(), closing.lastDay()) >= LONGEST_IN_DAYS) {
            throw new RuleViolation("closure.too-long").on("lastDay");
        }
        if (closing.endsAt() != null
                && !Objects.requireNonNullElse(closing.startsAt(), LocalTime.MIN)
                        .isBefore(closing.endsAt())) {
            throw new RuleViolation("closure.hours-reversed").on("endsAt");
        }
        sites.sites().stream()
                .filter(site -> closing.siteId() == null || closing.siteId().equals(site.id()))
                .map(SiteRow::timeZone)
                .distinct()
                .forEach(zone -> {
                    requireShown(closing, closing.startsAt(), zone, "startsAt");
                    requireShown(closing, closing.endsAt(), zone, "endsAt");
                });
    }

    /** On its first and on its last day; one in between is closed from or until the hour that there is. */
    private static void requireShown(DecideClosure closing, @Nullable LocalTime time, ZoneId zone, String field) {
        if (time != null) {
            WallClock.requireShows(closing.firstDay().atTime(time), zone, field);
            WallClock.requireShows(closing.lastDay().atTime(time), zone, field);
        }
    }

    private void save(Closure closure) {
        Constraints.explained(() -> closures.saveAndFlush(closure));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Closure find(UUID id) {
        return closures.findById(id).orElseThrow(() -> new NotFound(Closure.class, id));
    }
}
