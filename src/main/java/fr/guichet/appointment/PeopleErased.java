package fr.guichet.appointment;

import fr.guichet.shared.model.AuditedFact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who came to these appointments is not known any more. */
public record PeopleErased(List<UUID> appointmentIds) implements AuditedFact {

    @Override
    public Collection<UUID> subjectIds() {
        return appointmentIds;
    }
}
