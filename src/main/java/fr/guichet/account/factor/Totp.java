package fr.guichet.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of RFC 6238 as every application makes them: six digits, thirty seconds, HMAC-SHA-1.
 *
 * @param secret in base 32, as it is typed
 */
record Totp(String secret) {

    static final int STEP = 30;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 160 bits, the length of the hash. */
    static Totp next() {
        return new Totp(RANDOM.ints(SECRET_LENGTH, 0, BASE_32.length())
                .mapToObj(BASE_32::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

    /** The step whose code that is: this one, or a neighbour, because clocks differ and people type slowly. */
    OptionalLong stepOf(String code, Instant now) {
        var current = now.getEpochSecond() / STEP;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> code(step).equals(code))
                .findFirst();
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] key() {
        var key = ByteBuffer.allocate(secret.length() * 5 / 8);
        var bits = 0;
        var waiting = 0;
        for (var letter : secret.toCharArray()) {
            bits = bits << 5 | BASE_32.indexOf(letter);
            waiting += 5;
            if (waiting >= 8) {
                waiting -= 8;
                key.put((byte) (bits >> waiting));
            }
        }
        return key.array();
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
