package fr.guichet.availability;

import fr.guichet.availability.AvailabilityEvent.IntervenantAdded;
import fr.guichet.availability.AvailabilityEvent.IntervenantChanged;
import fr.guichet.availability.AvailabilityEvent.IntervenantReinstated;
import fr.guichet.availability.AvailabilityEvent.IntervenantRetired;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.shared.phone.NumberingPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who receives without an account; after their last day none of their sessions is held. */
@Service
@Transactional
public class IntervenantService {

    private final IntervenantRepository repository;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntervenantService(
            IntervenantRepository repository, TransactionLock lock, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** All of them by name, retired ones included. */
    @Transactional(readOnly = true)
    public List<IntervenantRow> intervenants() {
        return repository.findAllByName().stream().map(Intervenant::toRow).toList();
    }

    @Transactional(readOnly = true)
    public IntervenantRow intervenant(UUID id) {
        return find(id).toRow();
    }

    /** Sent twice it is one; sent again otherwise, or after they were retired, it is refused. */
    public void add(UUID id, IntervenantDetails typed) {
        lock.on(id);
        var details = typed.withTidyPhone(plan());
        var before = repository.findById(id);
        if (before.isEmpty()) {
            save(new Intervenant(id, details));
            events.publishEvent(new IntervenantAdded(id));
        } else if (before.get().isRetired()) {
            throw new UndoneMeanwhile("intervenant.retired-meanwhile");
        } else if (!before.get().toRow().details().equals(details)) {
            throw new SavedOtherwise();
        }
    }

    public void change(UUID id, @Nullable Long seenVersion, IntervenantDetails details) {
        var intervenant = find(id, seenVersion);
        intervenant.describe(details.withTidyPhone(plan()));
        save(intervenant);
        events.publishEvent(new IntervenantChanged(id));
    }

    /** Said twice, it was said once. */
    public void retire(UUID id, @Nullable Long seenVersion, LocalDate lastDay) {
        var intervenant = find(id);
        if (lastDay.equals(intervenant.toRow().lastDay())) {
            return;
        }
        intervenant.requireVersion(seenVersion);
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new RuleViolation("intervenant.retired-in-the-past");
        }
        intervenant.retire(lastDay);
        events.publishEvent(new IntervenantRetired(id));
    }

    /** Asked twice, it was done once. */
    public void reinstate(UUID id, @Nullable Long seenVersion) {
        var intervenant = find(id);
        if (intervenant.isRetired()) {
            intervenant.requireVersion(seenVersion);
            intervenant.reinstate();
            events.publishEvent(new IntervenantReinstated(id));
        }
    }

    private NumberingPlan plan() {
        return NumberingPlan.of(clock.getZone());
    }

    private void save(Intervenant intervenant) {
        Constraints.explained(() -> repository.saveAndFlush(intervenant));
    }

    private Intervenant find(UUID id, @Nullable Long seenVersion) {
        var intervenant = find(id);
        intervenant.requireVersion(seenVersion);
        return intervenant;
    }

    private Intervenant find(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(Intervenant.class, id));
    }
}
