package fr.guichet.appointment.person;

import fr.guichet.shared.model.RuleViolation;
import java.util.Set;
import java.util.UUID;

/** The person has an appointment ahead, of which the agent is told before they take another. */
public class AlreadyAwaited extends RuleViolation {

    private final transient Set<UUID> appointmentIds;

    public AlreadyAwaited(Set<UUID> appointmentIds) {
        super("appointment.already-awaited");
        this.appointmentIds = appointmentIds;
    }

    public Set<UUID> appointmentIds() {
        return appointmentIds;
    }
}
