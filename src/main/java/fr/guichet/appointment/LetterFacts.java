package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What a letter about an appointment says, without the person.
 *
 * @param start on the wall of the site
 * @param moves how often it was moved
 */
public record LetterFacts(
        UUID appointmentId,
        UUID typeId,
        String typeLabel,
        UUID siteId,
        AppointmentPlace place,
        LocalDateTime start,
        LocalDateTime end,
        AppointmentStatus status,
        int moves) {}
