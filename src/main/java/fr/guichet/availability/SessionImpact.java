package fr.guichet.availability;

import fr.guichet.shared.model.Consequence;
import java.util.List;

/** What cancelling sessions would hit, told before it is decided: implemented by the modules that know. */
public interface SessionImpact {

    /** @param cancelled never empty */
    List<Consequence> ofSessions(List<AvailabilitySession> cancelled);
}
