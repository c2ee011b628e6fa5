package fr.guichet.account.guess;

import fr.guichet.shared.model.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which devices each account was signed in to, by digests alone. Known by its login and not by its account, so that
 * asking about a login that does not exist is the same work.
 */
@Component
public class KnownDevices {

    /** As long as an account that nobody uses stays open. */
    static final Period KEPT_UNUSED = Period.ofMonths(6);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who guesses at that login: its device, or strangers. */
    @Transactional(readOnly = true)
    public Guesser guesser(String login, @Nullable DeviceId device) {
        return device != null && knows(login, device) ? Guesser.onDevice(login, device) : Guesser.stranger(login);
    }

    private boolean knows(String login, DeviceId device) {
        return jdbc.sql("""
                        select exists (select from known_device
                                        where login_digest = :login and device_digest = :device and last_used_on >= :firstKept)
                        """)
                .param("login", digest(login))
                .param("device", Sha256.of(device.text()))
                .param("firstKept", firstKept())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void remember(String login, DeviceId device) {
        jdbc.sql("""
                        insert into known_device (login_digest, device_digest, last_used_on) values (:login, :device, :today)
                        on conflict (login_digest, device_digest) do update set last_used_on = excluded.last_used_on
                            where known_device.last_used_on <> excluded.last_used_on
                        """)
                .param("login", digest(login))
                .param("device", Sha256.of(device.text()))
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** With a password: whoever knew it may have signed in from as many as they liked. */
    @Transactional
    public void forget(String login) {
        jdbc.sql("delete from known_device where login_digest = :login")
                .param("login", digest(login))
                .update();
    }

    @Transactional
    void forgetUnused() {
        jdbc.sql("delete from known_device where last_used_on < :firstKept")
                .param("firstKept", firstKept())
                .update();
    }

    private LocalDate firstKept() {
        return LocalDate.now(clock).minus(KEPT_UNUSED);
    }

    private static byte[] digest(String login) {
        return Sha256.of(Guesser.written(login));
    }
}
