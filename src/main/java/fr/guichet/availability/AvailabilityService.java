package fr.guichet.availability;

import fr.guichet.availability.AvailabilityEvent.AvailabilityAdded;
import fr.guichet.availability.AvailabilityEvent.AvailabilityChanged;
import fr.guichet.availability.AvailabilityEvent.AvailabilityEnded;
import fr.guichet.availability.AvailabilityEvent.AvailabilitySessionCancelled;
import fr.guichet.availability.AvailabilityEvent.AvailabilitySessionRestored;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.WithdrawnRows;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When agents and intervenants can be booked: one change at a time for each of them. */
@Service
@Transactional
public class AvailabilityService {

    private final AvailabilityRepository repository;
    private final AvailabilityChanges changes;
    private final AvailabilityRules rules;
    private final Providers providers;
    private final WithdrawnRows withdrawn;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    AvailabilityService(
            AvailabilityRepository repository,
            AvailabilityChanges changes,
            AvailabilityRules rules,
            Providers providers,
            WithdrawnRows withdrawn,
            TransactionLock lock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.changes = changes;
        this.rules = rules;
        this.providers = providers;
        this.withdrawn = withdrawn;
        this.lock = lock;
        this.events = events;
    }

    /** Sent twice it is one; sent again otherwise it is refused. */
    public void add(UUID id, UUID providerId, AvailabilityPlan plan) {
        lock.on(providerId);
        if (!isAdded(id, providerId, plan)) {
            rules.requireToCome(plan.validity().from());
            save(id, providerId, plan);
        }
    }

    /** One that began before it was entered. */
    public void addSince(UUID id, UUID providerId, AvailabilityPlan plan) {
        lock.on(providerId);
        if (!isAdded(id, providerId, plan)) {
            save(id, providerId, plan);
        }
    }

    public void change(ChangeAvailability change) {
        if (changes.make(change, locked(change.availabilityId()))) {
            events.publishEvent(new AvailabilityChanged(change.availabilityId()));
        }
    }

    /** One that is cancelled already stays so. */
    public void cancel(UUID id, LocalDate day) {
        var availability = locked(id);
        if (!availability.isCancelledOn(day)) {
            changes.requireHeld(availability, day);
            rules.requireToCome(day);
            availability.cancel(day);
            events.publishEvent(new AvailabilitySessionCancelled(id));
        }
    }

    public void restore(UUID id, LocalDate day) {
        var availability = locked(id);
        if (availability.isCancelledOn(day)) {
            availability.forget(day::equals);
            rules.requireFree(availability);
            events.publishEvent(new AvailabilitySessionRestored(id));
        }
    }

    /**
     * With a last day before its first, it never takes place. What was changed once after that day goes with it. Said twice, it
     * was said once.
     *
     * @return whether it was there still
     */
    public boolean end(UUID id, @Nullable Long seenVersion, LocalDate lastDay) {
        repository.findProviderId(id).ifPresent(lock::on);
        if (isGone(id)) {
            return false;
        }
        var availability = find(id);
        var last = availability.plan().validity().lastDay();
        if (lastDay.equals(last)) {
            return true;
        }
        availability.requireVersion(seenVersion);
        rules.requireToCome(lastDay.plusDays(1));
        if (last != null && !lastDay.isBefore(last)) {
            throw new RuleViolation("availability.ends-sooner");
        }
        repository.findChangedOnce(availability.getSeriesId(), lastDay).stream()
                .filter(once -> availability
                        .unheldDays()
                        .contains(once.plan().validity().from()))
                .forEach(this::delete);
        if (lastDay.isBefore(availability.plan().validity().from())) {
            delete(availability);
        } else {
            availability.endOn(lastDay);
        }
        events.publishEvent(new AvailabilityEnded(id));
        return true;
    }

    /** Whether that was decided before, whatever was lost by it then. */
    @Transactional(readOnly = true)
    public boolean endsAfter(UUID id, LocalDate lastDay) {
        return repository
                .findById(id)
                .map(availability ->
                        lastDay.equals(availability.plan().validity().lastDay()))
                .orElseGet(() -> withdrawn.hold(id));
    }

    /** It ended before it began. */
    @Transactional(readOnly = true)
    public boolean isGone(UUID id) {
        return repository.findById(id).isEmpty() && withdrawn.hold(id);
    }

    private void delete(Availability availability) {
        repository.delete(availability);
        withdrawn.note(availability.getId());
    }

    private boolean isAdded(UUID id, UUID providerId, AvailabilityPlan plan) {
        var before = repository.findById(id);
        if (before.isEmpty()) {
            withdrawn.requireNot(id);
        } else if (!(before.get().providerId().equals(providerId)
                && before.get().plan().equals(plan))) {
            throw new SavedOtherwise();
        }
        return before.isPresent();
    }

    private void save(UUID id, UUID providerId, AvailabilityPlan plan) {
        var provider = providers.all().stream()
                .filter(one -> one.id().equals(providerId))
                .findFirst()
                .orElseThrow(() -> new NotFound(Provider.class, providerId));
        rules.requireSound(plan, provider.kind());
        changes.save(new Availability(id, provider, plan));
        events.publishEvent(new AvailabilityAdded(id));
    }

    private Availability locked(UUID id) {
        lock.on(repository.findProviderId(id).orElseThrow(() -> new NotFound(Availability.class, id)));
        return find(id);
    }

    private Availability find(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(Availability.class, id));
    }

    /**
     * What a session, those that follow, or all of them become.
     *
     * @param newId of the availability that the change may begin
     * @param day of the session it was decided on
     * @param plan the first day of it is not looked at: what is changed begins on the day, or where it began
     */
    public record ChangeAvailability(
            UUID availabilityId,
            @Nullable Long seenVersion,
            UUID newId,
            LocalDate day,
            ChangeScope scope,
            AvailabilityPlan plan) {}
}
