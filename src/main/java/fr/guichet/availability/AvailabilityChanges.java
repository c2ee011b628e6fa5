package fr.guichet.availability;

import fr.guichet.availability.AvailabilityService.ChangeAvailability;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.WithdrawnRows;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How a change reaches one session, those from a day on, or all of them. */
@Component
class AvailabilityChanges {

    private final AvailabilityRepository repository;
    private final AvailabilityRules rules;
    private final Providers providers;
    private final WithdrawnRows withdrawn;

    AvailabilityChanges(
            AvailabilityRepository repository, AvailabilityRules rules, Providers providers, WithdrawnRows withdrawn) {
        this.repository = repository;
        this.rules = rules;
        this.providers = providers;
        this.withdrawn = withdrawn;
    }

    /** @return whether it was not made already */
    boolean make(ChangeAvailability change, Availability availability) {
        if (isMade(change, availability)) {
            return false;
        }
        requireHeld(availability, change.day());
        rules.requireToCome(change.day());
        if (isWhole(change, availability.plan())) {
            return isAllChanged(change, availability);
        }
        if (change.scope() == ChangeScope.THIS_DAY) {
            changeOnce(change, availability);
        } else {
            changeFromHere(change, availability);
        }
        return true;
    }

    void requireHeld(Availability availability, LocalDate day) {
        if (!rules.heldBy(availability.plan()).test(day)) {
            throw new NotFound(AvailabilitySession.class, day);
        }
        if (availability.unheldDays().contains(day)) {
            throw new RuleViolation("availability.session-changed-meanwhile").on("validFrom");
        }
    }

    /** The new one bears the id of the form: sent twice it is made once. */
    private boolean isMade(ChangeAvailability change, Availability availability) {
        var made = repository.findById(change.newId());
        if (made.isEmpty()) {
            withdrawn.requireNot(change.newId());
            return false;
        }
        var expected = change.scope() == ChangeScope.THIS_DAY
                ? change.plan().onlyOn(change.day())
                : fromHere(change, availability.plan());
        if (!made.get().plan().equals(expected)) {
            throw new SavedOtherwise();
        }
        return true;
    }

    void save(Availability availability) {
        rules.requireFree(availability);
        Constraints.explained(() -> repository.saveAndFlush(availability));
    }

    private static boolean isWhole(ChangeAvailability change, AvailabilityPlan before) {
        return before.isOnce()
                || change.scope() == ChangeScope.WHOLE_SERIES
                || change.scope() == ChangeScope.FROM_HERE
                        && before.repetition()
                                .days(before.validity().from(), change.day().minusDays(1), day -> false)
                                .findFirst()
                                .isEmpty();
    }

    private boolean isAllChanged(ChangeAvailability change, Availability availability) {
        var before = availability.plan();
        var plan = before.isOnce()
                ? change.plan().onlyOn(before.validity().from())
                : change.plan().from(before.validity().from(), repetition(change, before));
        if (plan.equals(before)) {
            return false;
        }
        availability.requireVersion(change.seenVersion());
        requireSound(plan, availability);
        availability.change(plan);
        availability.forget(rules.heldBy(plan).negate());
        save(availability);
        return true;
    }

    private void changeOnce(ChangeAvailability change, Availability availability) {
        var once = availability.replaceOn(change.day(), change.newId(), change.plan());
        requireSound(once.plan(), availability);
        repository.flush();
        save(once);
    }

    private void changeFromHere(ChangeAvailability change, Availability availability) {
        availability.requireVersion(change.seenVersion());
        var plan = fromHere(change, availability.plan());
        requireSound(plan, availability);
        var next = availability.goOn(change.day(), change.newId(), plan, rules.heldBy(plan));
        repository.flush();
        save(next);
    }

    private void requireSound(AvailabilityPlan plan, Availability availability) {
        var providerId = availability.providerId();
        var provider = providers.named(Set.of(providerId)).get(providerId);
        rules.requireSound(plan, Objects.requireNonNull(provider).kind());
    }

    /** From the new weekday of that week on, unless it is over. */
    private AvailabilityPlan fromHere(ChangeAvailability change, AvailabilityPlan before) {
        var repetition = repetition(change, before);
        var sameWeek = change.day().with(repetition.weekday());
        var first = sameWeek.isBefore(change.day()) && !sameWeek.isBefore(rules.today()) ? sameWeek : change.day();
        return change.plan().from(first, repetition);
    }

    /** Every second week stays the same second week. */
    private static Repetition repetition(ChangeAvailability change, AvailabilityPlan before) {
        var repetition = change.plan().repetition();
        return repetition.countedFrom(
                repetition.everyWeeks() == before.repetition().everyWeeks()
                        ? before.repetition().countedFrom()
                        : change.day());
    }
}
