package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.shared.model.TransactionLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes hours by whoever saw what they entail: of two who publish at one moment, the second is shown what the first did. */
@Service
@Transactional
class HoursPublishing {

    private final OpeningHoursService hours;
    private final HoursPlanning planning;
    private final TransactionLock lock;

    HoursPublishing(OpeningHoursService hours, HoursPlanning planning, TransactionLock lock) {
        this.hours = hours;
        this.planning = planning;
        this.lock = lock;
    }

    /**
     * @param plan null when they were published before
     * @param published else it is to be seen first
     */
    record Outcome(@Nullable HoursPlan plan, boolean published) {

        long toMove() {
            return plan == null ? 0 : plan.toMove();
        }
    }

    /** @param seen the fingerprint of the plan that was shown */
    Outcome publish(PublishHours publishing, @Nullable String seen) {
        lock.on(publishing.siteId());
        if (hours.isPublished(publishing)) {
            return new Outcome(null, true);
        }
        var plan = planning.plan(publishing);
        var asSeen = plan.fingerprint().equals(seen);
        if (asSeen) {
            hours.publish(publishing);
        }
        return new Outcome(plan, asSeen);
    }
}
