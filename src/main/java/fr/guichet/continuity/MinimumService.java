package fr.guichet.continuity;

import static java.util.stream.Collectors.toSet;

import fr.guichet.continuity.ContinuityEvent.MinimumSet;
import fr.guichet.continuity.ContinuityEvent.MinimumWithdrawn;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.shared.model.WithdrawnRows;
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
    private final WithdrawnRows withdrawn;
    private final SiteService sites;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinimumService(
            MinimumRepository minimums,
            WithdrawnRows withdrawn,
            SiteService sites,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.minimums = minimums;
        this.withdrawn = withdrawn;
        this.sites = sites;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    public void set(SetMinimum minimum) {
        lock.on(minimum.id());
        var before = minimums.findById(minimum.id());
        if (before.isPresent()) {
            requireSame(before.get(), minimum);
            return;
        }
        withdrawn.requireNot(minimum.id());
        validate(minimum);
        requireSites(minimum);
        Constraints.explained(() -> minimums.saveAndFlush(new MinimumPresence(minimum)));
        events.publishEvent(new MinimumSet(minimum.id()));
    }

    /**
     * From today on; one that has not begun never was.
     *
     * @return whether it was not over already: asked twice, it was done once
     */
    public boolean withdraw(UUID id) {
        var found = minimums.findById(id);
        if (found.isEmpty() && withdrawn.hold(id)) {
            return false;
        }
        var minimum = found.orElseThrow(() -> new NotFound(MinimumPresence.class, id));
        if (minimum.isOverOn(today())) {
            return false;
        }
        if (minimum.begunBefore(today())) {
            minimum.endOn(today().minusDays(1));
        } else {
            minimums.delete(minimum);
            withdrawn.note(id);
        }
        events.publishEvent(new MinimumWithdrawn(id));
        return true;
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

    private void requireSame(MinimumPresence before, SetMinimum minimum) {
        if (before.isOverOn(today()) && !minimum.validity().hasEndedBy(today())) {
            throw new UndoneMeanwhile();
        }
        if (!new MinimumPresence(minimum).toRow().equals(before.toRow())) {
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
