package fr.guichet.account.guess;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets at most ten wrong guesses of one guesser be checked in any fifteen minutes, over all nodes and restarts, whether the
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

    /** Empty for one too many; else the guess, which may be checked. */
    @Transactional
    public Optional<UUID> count(Guesser guesser) {
        var digest = guesser.digest();
        var since = clock.instant().minus(WINDOW);
        if (checksSince(since, digest) >= CHECKS) { // a flood of guesses must not queue for the lock
            return Optional.empty();
        }
        locks.on(HexFormat.of().formatHex(digest));
        if (checksSince(since, digest) >= CHECKS) {
            return Optional.empty();
        }
        var guess = Ids.next();
        jdbc.sql("insert into login_attempt (id, login_digest, at) values (:id, :digest, :at)")
                .param("id", guess)
                .param("digest", digest)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return Optional.of(guess);
    }

    /** As {@link #count}, and says why where it refuses. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public UUID require(Guesser guesser) {
        return count(guesser).orElseThrow(() -> new RuleViolation("account.too-many-guesses", WINDOW.toMinutes()));
    }

    /** Counts no more; the wrong ones before it still do. What nobody needs any more leaves with it. */
    @Transactional
    public void wasRight(UUID guess) {
        jdbc.sql("delete from login_attempt where id = :guess or at < :before")
                .param("guess", guess)
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
}
