package fr.guichet.rota;

import fr.guichet.shared.model.AuditedFact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Why these leaves were taken is not known any more. */
public record LeaveReasonsErased(List<UUID> leaveIds) implements AuditedFact {

    @Override
    public Collection<UUID> subjectIds() {
        return leaveIds;
    }
}
