package fr.guichet.continuity;

import static java.util.stream.Collectors.toSet;

import fr.guichet.continuity.ContinuityEvent.MinimumSet;
import fr.guichet.continuity.ContinuityEvent.MinimumWithdrawn;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many agents each site needs: what the structure decides where the charter’s two agents do not fit. */
@Service
@Transactional
public class MinimumService {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final MinimumRepository minimums;
    private final SiteService sites;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinimumService(
            MinimumRepository minimums,
            SiteService sites,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.minimums = minimums;
        this.sites = sites;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    public void set(SetMinimum minimum) {
        lock.on(minimum.id());
        var before = minimums.findById(minimum.id());
        if (before.isPresent()) {
            requireSame(before.get().toRow(), minimum);
            return;
        }
        validate(minimum);
        requireSites(minimum);
        Constraints.explained(() -> minimums.saveAndFlush(new MinimumPresence(minimum)));
        events.publishEvent(new MinimumSet(minimum.id()));
    }

    /** From today on; one that has not begun never was. */
    public void withdraw(UUID id) {
        var minimum = minimums.findById(id).orElseThrow(() -> new NotFound(MinimumPresence.class, id));
        if (minimum.isOverOn(today())) {
            return;
        }
        if (minimum.begunBefore(today())) {
            minimum.endOn(today().minusDays(1));
        } else {
            minimums.delete(minimum);
        }
        events.publishEvent(new MinimumWithdrawn(id));
    }

    /** Those in force today or later, by site. */
    @Transactional(readOnly = true)
    public List<MinimumRow> fromToday() {
        return between(today(), FOR_EVER);
    }

    @Transactional(readOnly = true)
    public List<MinimumRow> between(LocalDate from, LocalDate to) {
        return minimums.findBetween(from, to).stream()
                .map(MinimumPresence::toRow)
                .toList();
    }

    private static void requireSame(MinimumRow before, SetMinimum minimum) {
        if (!new MinimumPresence(minimum).toRow().equals(before)) {
            throw new SavedOtherwise();
        }
    }

    private static void validate(SetMinimum minimum) {
        if (minimum.validity().endsBeforeItBegins()) {
            throw new RuleViolation("minimum.ends-before-it-begins").on("validTo");
        }
        if (minimum.endsAt() != null
                && !Objects.requireNonNullElse(minimum.startsAt(), LocalTime.MIN)
                        .isBefore(minimum.endsAt())) {
            throw new RuleViolation("minimum.hours-reversed").on("endsAt");
        }
        if (minimum.siteId().equals(minimum.whileOpenSiteId())) {
            throw new RuleViolation("minimum.same-site").on("whileOpen");
        }
    }

    private void requireSites(SetMinimum minimum) {
        var known = sites.sites().stream().map(SiteRow::id).collect(toSet());
        if (!known.contains(minimum.siteId())) {
            throw new NotFound(SiteRow.class, minimum.siteId());
        }
        if (minimum.whileOpenSiteId() != null && !known.contains(minimum.whileOpenSiteId())) {
            throw new NotFound(SiteRow.class, minimum.whileOpenSiteId());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
