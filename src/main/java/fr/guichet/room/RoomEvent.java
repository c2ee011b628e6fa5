package fr.guichet.room;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to a room. */
sealed interface RoomEvent extends DomainEvent {

    record RoomOpened(UUID subjectId) implements RoomEvent {}

    record RoomRenamed(UUID subjectId) implements RoomEvent {}

    /** It has a last day. */
    record RoomRetired(UUID subjectId) implements RoomEvent {}

    /** Retired, it is used again. */
    record RoomReinstated(UUID subjectId) implements RoomEvent {}

    @Override
    default String action() {
        return switch (this) {
            case RoomOpened _ -> "RoomOpened";
            case RoomRenamed _ -> "RoomRenamed";
            case RoomRetired _ -> "RoomRetired";
            case RoomReinstated _ -> "RoomTakenBack";
        };
    }
}
