package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.Consequence;
import java.util.List;
import java.util.Objects;

/** Sessions that would not be held, in order, and what follows from it. */
public record LostSessions(List<AvailabilitySession> sessions, List<Consequence> consequences) {

    /** The same as long as the same would follow: what was seen is what is decided. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(sessions, consequences));
    }
}
