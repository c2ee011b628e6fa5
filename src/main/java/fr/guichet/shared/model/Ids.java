package fr.guichet.shared.model;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Time-ordered identifiers (UUIDv7), known before the first flush: a form carries the id of the row it will create. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** For the rows that a form makes beside the one whose id it carries. */
    public static UUID after(UUID id, int number) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + number);
    }
}
