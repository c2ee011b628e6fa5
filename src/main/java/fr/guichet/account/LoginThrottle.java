package fr.guichet.account;

import fr.guichet.shared.model.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets at most ten password checks of one login through in any fifteen minutes, over all nodes and restarts, whether the
 * account exists or not. Counted before the check, so that guesses sent together do not slip through.
 */
@Component
public class LoginThrottle {

    static final int CHECKS = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public boolean letsThrough(String login) {
        var digest = digest(login);
        var since = clock.instant().minus(WINDOW);
        if (checksSince(since, digest) >= CHECKS) { // a flood of guesses must not queue for the lock
            return false;
        }
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(encode(:digest, 'hex'), 0))) locked")
                .param("digest", digest)
                .query(Integer.class)
                .single();
        if (checksSince(since, digest) >= CHECKS) {
            return false;
        }
        jdbc.sql("insert into login_attempt (id, login_digest, at) values (:id, :digest, :at)")
                .param("id", Ids.next())
                .param("digest", digest)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** After a success the count begins again; what nobody needs any more leaves with it. */
    @Transactional
    public void forget(String login) {
        jdbc.sql("delete from login_attempt where login_digest = :digest or at < :before")
                .param("digest", digest(login))
                .param("before", Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private int checksSince(Instant since, byte[] digest) {
        return jdbc.sql("select count(*) from login_attempt where login_digest = :digest and at > :since")
                .param("digest", digest)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static byte[] digest(String login) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(login.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
