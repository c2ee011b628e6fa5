package fr.guichet.appointment;

import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;

/** Where an appointment was before it was moved, who moved it when, and who asked for it. */
@Entity
class AppointmentMove extends BaseEntity {

    private UUID appointmentId;
    private UUID fromSiteId;
    private UUID fromProviderId;
    private LocalDateTime fromStartsAt;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AppointmentMove() {}

    AppointmentMove(UUID appointmentId, Slot left, AskedBy askedBy) {
        this.appointmentId = appointmentId;
        this.fromSiteId = left.siteId();
        this.fromProviderId = left.providerId();
        this.fromStartsAt = left.start();
        this.askedBy = askedBy;
    }

    /** What the appointment left, as it would be asked for again: an offered time only. */
    SlotRequest slotLeft(Appointment appointment) {
        return new SlotRequest(
                appointmentId,
                appointment.getTypeId(),
                appointment.getPlace(),
                fromProviderId,
                fromSiteId,
                fromStartsAt,
                null);
    }

    boolean says(MoveAppointment move) {
        return askedBy == move.askedBy();
    }

    AskedBy getAskedBy() {
        return askedBy;
    }

    Instant movedAt() {
        return Objects.requireNonNull(getCreatedAt());
    }
}
