package fr.guichet.rota;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time when an agent is not at the desk, whatever is planned. */
@Entity
@Table(name = "leave_period")
class Leave extends BaseEntity {

    private UUID agentId;

    @Enumerated(EnumType.STRING)
    private LeaveKind kind;

    private LocalDateTime startsAt;
    private LocalDateTime endsAt;
    private @Nullable String reason;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Leave() {}

    Leave(UUID id, UUID agentId, PlanLeave taken) {
        super(id);
        this.agentId = agentId;
        this.kind = taken.kind();
        this.startsAt = taken.startsAt();
        this.endsAt = taken.endsAt();
        this.reason = taken.reason();
    }

    UUID getAgentId() {
        return agentId;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** @return whether it was not withdrawn already */
    boolean withdraw(Instant now) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = now;
        return true;
    }

    LeaveRow toRow() {
        return new LeaveRow(getId(), agentId, kind, startsAt, endsAt, reason);
    }
}
