package fr.guichet.room;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room as pages show it. */
public record RoomRow(
        UUID id,
        @Nullable Long version,
        UUID siteId,
        RoomKind kind,
        String name,
        @Nullable LocalDate retiredOn) {

    public boolean isUsedOn(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }

    boolean isOf(OpenRoom opening) {
        return siteId.equals(opening.siteId()) && kind == opening.kind() && name.equals(opening.name());
    }
}
