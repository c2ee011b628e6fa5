package fr.guichet.appointment;

import fr.guichet.appointment.slot.SlotRequest;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment goes.
 *
 * @param seenVersion of the appointment when its new time was chosen
 * @param outsideReason why to a time that nobody offers: the coordinator’s only
 */
public record MoveAppointment(
        UUID id,
        @Nullable Long seenVersion,
        UUID providerId,
        UUID siteId,
        LocalDateTime start,
        AskedBy askedBy,
        @Nullable String outsideReason,
        Notice notice) {

    SlotRequest slotOf(Appointment appointment) {
        return new SlotRequest(
                id, appointment.getTypeId(), appointment.getPlace(), providerId, siteId, start, outsideReason);
    }
}
