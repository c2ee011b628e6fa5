package fr.guichet.account.factor;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of the codes of an account, by the structure that keeps the account. */
@Component
public class SecondFactors {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public boolean areEnrolledFor(UUID accountId) {
        return jdbc.sql("select exists (select from totp where account_id = :account)")
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    /** In the place of the former; the step that proved it is not taken again. */
    void enrol(UUID accountId, Totp totp, long provenStep, List<String> recoveryCodes) {
        var structureId = Tenancy.requireStructureId();
        forget(accountId);
        jdbc.sql("""
                        insert into totp (structure_id, account_id, secret, last_step, enrolled_at)
                        values (:structureId, :account, :secret, :step, :now)
                        """)
                .param("structureId", structureId)
                .param("account", accountId)
                .param("secret", vault.seal(totp.secret(), accountId))
                .param("step", provenStep)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        recoveryCodes.forEach(code -> jdbc.sql("""
                        insert into recovery_code (structure_id, account_id, digest)
                        values (:structureId, :account, :digest)
                        """)
                .param("structureId", structureId)
                .param("account", accountId)
                .param("digest", RecoveryCode.digest(code))
                .update());
    }

    /** Once: of two who send the same code together, the row lets one through. */
    public boolean takeCode(UUID accountId, String code) {
        var step = find(accountId).map(totp -> totp.stepOf(code, clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && jdbc.sql("update totp set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.get().getAsLong())
                                .param("account", accountId)
                                .update()
                        == 1;
    }

    boolean takeRecoveryCode(UUID accountId, String code) {
        return jdbc.sql("delete from recovery_code where account_id = :account and digest = :digest")
                        .param("account", accountId)
                        .param("digest", RecoveryCode.digest(code))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID accountId) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** Says whether there was anything to forget. */
    public boolean forget(UUID accountId) {
        return jdbc.sql("delete from totp where account_id = :account")
                        .param("account", accountId)
                        .update()
                == 1;
    }

    private Optional<Totp> find(UUID accountId) {
        return jdbc.sql("select secret from totp where account_id = :account")
                .param("account", accountId)
                .query((row, number) -> row.getBytes("secret"))
                .optional()
                .map(secret -> new Totp(vault.open(secret, accountId)));
    }
}
