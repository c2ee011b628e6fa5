package fr.guichet.appointment.booking;

import fr.guichet.appointment.Slot;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a button sends it, {@code type~provider~site~2026-11-24T09:00}.
 *
 * @param typeId what it is offered for
 */
public record SlotKey(UUID typeId, UUID providerId, UUID siteId, LocalDateTime start) {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern WRITTEN =
            Pattern.compile(ID + "~" + ID + "~" + ID + "~(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)");
    private static final int TO_THE_MINUTE = 16;

    public static SlotKey of(UUID typeId, Slot slot) {
        return new SlotKey(typeId, slot.providerId(), slot.siteId(), slot.start());
    }

    /** @throws IllegalArgumentException what is no slot */
    public static SlotKey valueOf(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no slot"));
    }

    static Optional<SlotKey> read(@Nullable String text) {
        var found = WRITTEN.matcher(text == null ? "" : text);
        try {
            return found.matches()
                    ? Optional.of(new SlotKey(
                            UUID.fromString(found.group(1)),
                            UUID.fromString(found.group(2)),
                            UUID.fromString(found.group(3)),
                            LocalDateTime.parse(found.group(4))))
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "%s~%s~%s~%s"
                .formatted(typeId, providerId, siteId, start.toString().substring(0, TO_THE_MINUTE));
    }
}
