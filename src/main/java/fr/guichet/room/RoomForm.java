package fr.guichet.room;

import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, as text; its site and what it is for are said once.
 *
 * @param site of a new one
 * @param kind of a new one
 */
record RoomForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @Nullable Long version,
        @ReadsAs(UUID.class) @Nullable String site,
        @ReadsAs(RoomKind.class) @Nullable String kind,

        @NotBlank @OneLine @Size(min = 2, max = 60) @NoForbiddenData
        String name) {

    @SuppressWarnings("NullAway") // not valid until it has a name
    static RoomForm blank(UUID id) {
        return new RoomForm(id.toString(), null, null, RoomKind.APPOINTMENT_OFFICE.name(), null);
    }

    static RoomForm of(RoomRow room) {
        return new RoomForm(
                room.id().toString(),
                room.version(),
                room.siteId().toString(),
                room.kind().name(),
                room.name());
    }

    /** Once it is valid, and has its site and its kind. */
    OpenRoom toCommand() {
        return new OpenRoom(
                UUID.fromString(id),
                UUID.fromString(String.valueOf(site)),
                RoomKind.valueOf(String.valueOf(kind)),
                name);
    }
}
