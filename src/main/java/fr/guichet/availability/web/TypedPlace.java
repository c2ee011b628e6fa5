package fr.guichet.availability.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site, or one of its rooms, in one choice of a list. */
public record TypedPlace(UUID siteId, @Nullable UUID roomId) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    public static final String PATTERN = ID + "(?::" + ID + ")?";

    public static String write(UUID siteId, @Nullable UUID roomId) {
        return roomId == null ? siteId.toString() : siteId + ":" + roomId;
    }

    /** Of a text that fits the pattern. */
    public static TypedPlace read(String text) {
        var ids = text.split(":");
        return new TypedPlace(UUID.fromString(ids[0]), ids.length == 1 ? null : UUID.fromString(ids[1]));
    }
}
