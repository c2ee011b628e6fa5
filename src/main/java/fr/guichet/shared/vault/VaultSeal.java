package fr.guichet.shared.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.shared.model.TransactionLock;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One known value, sealed in the database: keys that do not open it are not those of this database, and the start is
 * refused before anything is lost.
 */
@Component
class VaultSeal {

    private static final String KNOWN = "Guichet";
    private static final byte[] BOND = "vault_seal".getBytes(UTF_8);

    private record Kept(byte[] sealed, byte[] searchKey) {}

    private final KeyFile file;
    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;

    VaultSeal(KeyFile file, JdbcClient jdbc, TransactionLock lock, PlatformTransactionManager transactions) {
        this.file = file;
        this.jdbc = jdbc;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The keys of this database; made at its first start. */
    VaultKeys unlock() {
        return transaction.execute(status -> {
            lock.on("vault_seal");
            return kept().map(this::keysThatOpen).orElseGet(this::firstKeys);
        });
    }

    private Optional<Kept> kept() {
        return jdbc.sql("select sealed, search_key from vault_seal")
                .query((row, number) -> new Kept(row.getBytes("sealed"), row.getBytes("search_key")))
                .optional();
    }

    private VaultKeys keysThatOpen(Kept kept) {
        if (!file.exists()) {
            throw new VaultNotReady(
                    "Cette base contient des données personnelles chiffrées, et le fichier de leurs clés manque : "
                            + file + ".",
                    "Remettez ce fichier depuis sa sauvegarde, ou désignez-le par guichet.vault.key-file. Sans lui, ces"
                            + " données ne se relisent pas ; Guichet n’en crée pas un autre à sa place.");
        }
        var keys = file.read();
        if (!opens(keys, kept)) {
            throw new VaultNotReady(
                    "Les clés du fichier " + file + " ne sont pas celles de cette base.",
                    "Désignez par guichet.vault.key-file le fichier de cette base. Pour une base restaurée d’une"
                            + " sauvegarde, prenez le fichier sauvegardé à la même époque.");
        }
        return keys;
    }

    private static boolean opens(VaultKeys keys, Kept kept) {
        try {
            return keys.open(kept.sealed(), BOND).equals(KNOWN) && keys.searchedBy(kept.searchKey(), BOND);
        } catch (GeneralSecurityException otherKeys) {
            return false;
        }
    }

    private VaultKeys firstKeys() {
        if (!file.exists()) {
            file.write(VaultKeys.fresh());
        }
        var keys = file.read();
        keep(keys);
        return keys;
    }

    /** From now on the primary keys alone are enough. */
    void keep(VaultKeys keys) {
        jdbc.sql("""
                        insert into vault_seal (sealed, search_key) values (:sealed, :searchKey)
                        on conflict (the_one) do update set sealed = excluded.sealed, search_key = excluded.search_key
                        """)
                .param("sealed", keys.seal(KNOWN, BOND))
                .param("searchKey", keys.searchKey(BOND))
                .update();
    }
}
