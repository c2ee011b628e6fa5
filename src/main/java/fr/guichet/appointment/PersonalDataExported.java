package fr.guichet.appointment;

import fr.guichet.shared.model.AuditedFact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What these appointments hold about their person was taken out as a file. */
public record PersonalDataExported(List<UUID> appointmentIds) implements AuditedFact {

    @Override
    public Collection<UUID> subjectIds() {
        return appointmentIds;
    }
}
