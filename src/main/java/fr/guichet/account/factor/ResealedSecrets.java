package fr.guichet.account.factor;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import fr.guichet.shared.vault.Vault;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of the codes under new keys. */
@Component
class ResealedSecrets implements ResealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    ResealedSecrets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    @Transactional
    public int reseal() {
        var secrets = jdbc.sql("select account_id, secret from totp where structure_id = :structureId for update")
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> new Sealed(row.getObject("account_id", UUID.class), row.getBytes("secret")))
                .list();
        secrets.forEach(secret -> jdbc.sql("""
                        update totp set secret = :secret where structure_id = :structureId and account_id = :account
                        """)
                .param("secret", vault.seal(vault.open(secret.bytes, secret.accountId), secret.accountId))
                .param("structureId", Tenancy.requireStructureId())
                .param("account", secret.accountId)
                .update());
        return secrets.size();
    }

    private record Sealed(UUID accountId, byte[] bytes) {}
}
