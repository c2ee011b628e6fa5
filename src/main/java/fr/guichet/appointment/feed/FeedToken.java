package fr.guichet.appointment.feed;

import fr.guichet.shared.model.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What the address of a feed ends with: the structure, so that its wall is entered before anything is read, then 32 random
 * bytes. It opens the feed: it is shown once, and never logged.
 */
final class FeedToken {

    private static final int HOUSE = 16;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private FeedToken(byte[] bytes) {
        this.bytes = bytes;
    }

    static FeedToken next(UUID structureId) {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return new FeedToken(ByteBuffer.allocate(HOUSE + SECRET)
                .putLong(structureId.getMostSignificantBits())
                .putLong(structureId.getLeastSignificantBits())
                .put(secret)
                .array());
    }

    /** Empty for what none of ours looks like. */
    static Optional<FeedToken> read(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == HOUSE + SECRET ? Optional.of(new FeedToken(bytes)) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** 64 letters, digits, dashes and underscores. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    UUID structureId() {
        var structure = ByteBuffer.wrap(bytes);
        return new UUID(structure.getLong(), structure.getLong());
    }

    byte[] hash() {
        return Sha256.of(bytes);
    }

    @Override
    public String toString() {
        return "FeedToken";
    }
}
