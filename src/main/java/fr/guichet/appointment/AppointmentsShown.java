package fr.guichet.appointment;

import fr.guichet.shared.model.AuditedFact;
import java.util.List;
import java.util.UUID;

/** A page showed who comes. */
public record AppointmentsShown(List<UUID> appointmentIds) implements AuditedFact {

    @Override
    public List<UUID> subjectIds() {
        return appointmentIds;
    }
}
