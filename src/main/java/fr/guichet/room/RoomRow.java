package fr.guichet.room;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room as pages show it.
 *
 * @param lastDay on which it is used; null while none is set
 */
public record RoomRow(
        UUID id,
        @Nullable Long version,
        UUID siteId,
        RoomKind kind,
        String name,
        @Nullable LocalDate lastDay) {

    public boolean isUsedOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    boolean isOf(OpenRoom opening) {
        return siteId.equals(opening.siteId()) && kind == opening.kind() && name.equals(opening.name());
    }
}
