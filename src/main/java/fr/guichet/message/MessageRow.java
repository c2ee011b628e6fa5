package fr.guichet.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as pages show it.
 *
 * @param at when it leaves, left, or was given up
 * @param reason why it was not taken
 * @param answer what the mail server said to the last attempt
 */
record MessageRow(
        UUID appointmentId,
        MessageKind kind,
        Instant at,
        MessageStatus status,
        @Nullable NotSentReason reason,
        int attempts,
        @Nullable String answer) {}
