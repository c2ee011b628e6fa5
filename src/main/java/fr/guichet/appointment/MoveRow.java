package fr.guichet.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Where an appointment was before.
 *
 * @param by the name of the agent who moved it
 */
public record MoveRow(
        UUID appointmentId,
        UUID siteId,
        UUID providerId,
        LocalDateTime start,
        AskedBy askedBy,
        Instant at,
        String by) {}
