package fr.guichet.availability;

import fr.guichet.shared.model.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What cancelling sessions would hit, told before it is decided: implemented by the modules that know. */
public interface SessionImpact {

    /** @param cancelled never empty */
    List<Consequence> ofSessions(List<AvailabilitySession> cancelled);

    /** Of someone who receives no more after that day, in a session or without one. */
    List<Consequence> ofRetirement(UUID providerId, LocalDate lastDay);
}
