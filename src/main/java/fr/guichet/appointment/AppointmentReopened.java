package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What was said of how an appointment went was taken back. */
public record AppointmentReopened(UUID appointmentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
