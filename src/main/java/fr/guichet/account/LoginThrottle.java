package fr.guichet.account;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.Sha256;
import fr.guichet.shared.model.TransactionLock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
    private final TransactionLock locks;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, TransactionLock locks, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    public boolean letsThrough(String login) {
        var digest = digest(login);
        var since = clock.instant().minus(WINDOW);
        if (checksSince(since, digest) >= CHECKS) { // a flood of guesses must not queue for the lock
            return false;
        }
        locks.on(HexFormat.of().formatHex(digest));
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

    /** What to throw when it does not. */
    public static RuleViolation tooManyGuesses() {
        return new RuleViolation("account.too-many-guesses", WINDOW.toMinutes());
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
        return Sha256.of(login.strip().toLowerCase(Locale.ROOT));
    }
}
