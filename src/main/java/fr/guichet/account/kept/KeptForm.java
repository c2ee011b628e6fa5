package fr.guichet.account.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, without its secrets and its files.
 *
 * @param path where it was sent
 * @param page where it was filled in
 * @param withFile that is to be chosen again
 */
record KeptForm(
        UUID accountId,
        String path,
        @Nullable String page,
        boolean withFile,
        Instant sentAt,
        Map<String, String[]> fields) {

    static final Duration LONGEST = Duration.ofMinutes(15);

    boolean isTooOld(Instant now) {
        return sentAt.plus(LONGEST).isBefore(now);
    }

    /** Of two windows of one form each makes a row of its own: the id of the form, where it has one, tells which was sent. */
    boolean isSentBy(String sentTo, String @Nullable [] id) {
        return path.equals(sentTo) && Arrays.equals(fields.get("id"), id);
    }

    /** Holds what people typed: says nothing. */
    @Override
    public String toString() {
        return "KeptForm[…]";
    }
}
