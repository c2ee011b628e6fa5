package fr.guichet.room;

import java.util.UUID;

/** A new room; what it is for, and its site, never change. */
public record OpenRoom(UUID id, UUID siteId, RoomKind kind, String name) {}
