package fr.guichet.appointment.slot;

import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import org.jspecify.annotations.Nullable;

/** What a booking stands on, and falls with. */
public enum BookedOn {
    /** A session, which is held while its site is open. */
    SESSION,
    /** The hours of the site, at a time that nobody offered. */
    OPEN_HOURS,
    /** A reason alone, when the site was not open: nothing but a closure stands against it. */
    REASON;

    /** @param opening null where nothing is known of the site */
    public boolean fallsOn(@Nullable OpeningDay opening, TimeRange range) {
        return this == REASON
                ? opening != null && opening.isShutDuring(range)
                : opening == null || !opening.isOpenThroughout(range);
    }
}
