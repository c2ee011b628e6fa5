package fr.guichet.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits, as the outbox keeps it: ids and times, nothing about the person.
 *
 * @param start of the appointment it speaks of, in the local time of its site
 * @param attempts made so far
 * @param answer of the mail server to the last of them, without the address
 */
record Message(
        UUID structureId,
        UUID appointmentId,
        MessageKind kind,
        LocalDateTime start,
        int attempts,
        @Nullable String answer) {

    Message(UUID structureId, UUID appointmentId, MessageKind kind, LocalDateTime start, int attempts) {
        this(structureId, appointmentId, kind, start, attempts, null);
    }

    Message attempted() {
        return new Message(structureId, appointmentId, kind, start, attempts + 1, answer);
    }

    Message answered(@Nullable String by) {
        return new Message(structureId, appointmentId, kind, start, attempts, by);
    }

    /** Twice the same is one message. */
    String name() {
        return nameStart(structureId, appointmentId) + kind + "/" + start;
    }

    /** Of all messages about an appointment: ids are of their structure alone. */
    static String nameStart(UUID structureId, UUID appointmentId) {
        return structureId + "/" + appointmentId + "/";
    }
}
