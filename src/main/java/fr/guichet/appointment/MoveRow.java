package fr.guichet.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** Where an appointment was before. */
public record MoveRow(
        UUID appointmentId,
        UUID siteId,
        UUID providerId,
        LocalDateTime start,
        AskedBy askedBy,
        Instant at,
        String by) {}
