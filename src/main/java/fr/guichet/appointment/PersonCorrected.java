package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A name, a number or an address was corrected. */
public record PersonCorrected(UUID appointmentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
