package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot kept for a while for the agent who fills its form. */
@Entity
class SlotHold extends BaseEntity {

    private UUID heldBy;
    private Instant heldUntil;
    private UUID typeId;
    private UUID siteId;
    private @Nullable UUID agentId;
    private @Nullable UUID intervenantId;
    private @Nullable UUID roomId;
    private LocalDateTime startsAt;
    private LocalDateTime endsAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SlotHold() {}

    SlotHold(UUID id, UUID heldBy, Instant heldUntil, Claim claim) {
        super(id);
        this.heldBy = heldBy;
        this.heldUntil = heldUntil;
        this.typeId = claim.type().id();
        this.siteId = claim.slot().siteId();
        this.agentId = claim.provider().agentId();
        this.intervenantId = claim.provider().intervenantId();
        this.roomId = claim.slot().roomId();
        this.startsAt = claim.slot().start();
        this.endsAt = claim.slot().end();
    }

    boolean isOn(Claim claim) {
        return toRow().slot().equals(claim.slot()) && typeId.equals(claim.type().id());
    }

    void holdUntil(Instant later) {
        this.heldUntil = later;
    }

    HeldSlot toRow() {
        return new HeldSlot(
                getId(),
                heldBy,
                heldUntil,
                typeId,
                new Slot(
                        agentId == null ? Objects.requireNonNull(intervenantId) : agentId,
                        siteId,
                        roomId,
                        startsAt,
                        endsAt));
    }
}
