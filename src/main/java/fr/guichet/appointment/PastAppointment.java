package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An appointment that was kept elsewhere, or before.
 *
 * @param slot of the length it had then
 * @param statusAt when it became what it is, on the wall of the site
 */
public record PastAppointment(
        UUID id,
        UUID typeId,
        AppointmentPlace place,
        Slot slot,
        Person person,
        AppointmentStatus status,
        LocalDateTime statusAt) {}
