package fr.guichet.opening.closure;

import fr.guichet.opening.OpeningEvent.SpecialOpeningAdded;
import fr.guichet.opening.OpeningEvent.SpecialOpeningWithdrawn;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a site outside its weekly hours. */
@Service
@Transactional
public class SpecialOpeningService {

    private final SpecialOpeningRepository openings;
    private final SiteService sites;
    private final SiteCalendar calendar;
    private final List<OpeningImpact> impacts;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpecialOpeningService(
            SpecialOpeningRepository openings,
            SiteService sites,
            SiteCalendar calendar,
            List<OpeningImpact> impacts,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.sites = sites;
        this.calendar = calendar;
        this.impacts = impacts;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Refused where the site is open anyway, and where a closure would leave nothing of it. */
    public void open(OpenSpecially opening) {
        lock.on(opening.id());
        var before = openings.findById(opening.id());
        if (before.isPresent()) {
            before.get().requireSays(opening);
            return;
        }
        if (opening.day().isBefore(LocalDate.now(clock))) {
            throw new RuleViolation("special-opening.in-the-past");
        }
        var zone = sites.site(opening.siteId()).timeZone();
        WallClock.requireShows(opening.day().atTime(opening.range().start()), zone, "opens");
        WallClock.requireShows(opening.day().atTime(opening.range().end()), zone, "closes");
        var day = calendar.day(opening.siteId(), opening.day());
        if (day.closed().stream().anyMatch(part -> part.range().overlaps(opening.range()))) {
            throw new RuleViolation("special-opening.closed-then");
        }
        if (day.ranges().stream().anyMatch(range -> range.overlaps(opening.range()))) {
            throw new RuleViolation("special-opening.open-then");
        }
        save(new SpecialOpening(opening));
        events.publishEvent(new SpecialOpeningAdded(opening.id()));
    }

    /** @return how many appointments were to be held in it, and are to be moved; empty when it was over already */
    public OptionalLong withdraw(UUID id) {
        var opening = openings.findById(id).orElseThrow(() -> new NotFound(SpecialOpening.class, id));
        var before = calendar.day(opening.getSiteId(), opening.getDay());
        if (!opening.withdraw(LocalDate.now(clock), clock.instant())) {
            return OptionalLong.empty();
        }
        events.publishEvent(new SpecialOpeningWithdrawn(id));
        var changed = new ChangedDay(opening.getSiteId(), before, before.withoutSpecial(opening.range()));
        return OptionalLong.of(OpeningImpact.toMove(impacts.stream()
                .flatMap(impact -> impact.of(List.of(changed)).stream())
                .toList()));
    }

    private void save(SpecialOpening opening) {
        Constraints.explained(() -> openings.saveAndFlush(opening));
    }
}
