package fr.guichet.appointment;

import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.availability.AppointmentPlace;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is booked. Equal contents under one id are one appointment sent twice.
 *
 * @param id of the hold on its slot, where there is one
 * @param start in the local time of the site, to the minute
 * @param outsideReason why at a time that nobody offers: the coordinator’s only
 * @param known appointments ahead of the same person that the agent was told of; null where nobody can be told
 */
public record BookAppointment(
        UUID id,
        UUID typeId,
        AppointmentPlace place,
        UUID providerId,
        UUID siteId,
        LocalDateTime start,
        Person person,
        @Nullable String outsideReason,
        Notice notice,
        @Nullable Set<UUID> known) {

    SlotRequest slot() {
        return new SlotRequest(id, typeId, place, providerId, siteId, start, outsideReason);
    }
}
