package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An appointment is held elsewhere, with someone else or at another time. */
public record AppointmentMoved(UUID appointmentId, Notice notice) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
