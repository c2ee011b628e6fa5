package fr.guichet.account.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that are out: one an account at most, and each opens once. */
@Component
public class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of the one before. */
    public void put(UUID accountId, InvitationToken token, Instant expiresAt) {
        jdbc.sql("""
                        insert into invitation (account_id, token_digest, expires_at) values (:accountId, :digest, :expiresAt)
                        on conflict (account_id) do update
                           set token_digest = excluded.token_digest, expires_at = excluded.expires_at
                        """)
                .param("accountId", accountId)
                .param("digest", token.digest())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    public Optional<UUID> accountOf(InvitationToken token, Instant now) {
        return jdbc.sql("select account_id from invitation where token_digest = :digest and expires_at > :now")
                .param("digest", token.digest())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    /** Of two who open it at once, one is told that it did. */
    public boolean use(InvitationToken token, Instant now) {
        return jdbc.sql("delete from invitation where token_digest = :digest and expires_at > :now")
                        .param("digest", token.digest())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public void drop(UUID accountId) {
        jdbc.sql("delete from invitation where account_id = :accountId")
                .param("accountId", accountId)
                .update();
    }
}
