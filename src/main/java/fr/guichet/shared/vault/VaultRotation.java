package fr.guichet.shared.vault;

import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves every sealed row to new keys, then drops the old ones. Interrupted, it leaves a file that holds both, with which
 * Guichet works; it is then run again.
 */
@Component
class VaultRotation {

    private static final Logger log = LoggerFactory.getLogger(VaultRotation.class);

    private final Vault vault;
    private final KeyFile file;
    private final VaultSeal seal;
    private final EveryStructure structures;
    private final List<ResealedRows> holders;
    private final JdbcClient jdbc;

    VaultRotation(
            Vault vault,
            KeyFile file,
            VaultSeal seal,
            EveryStructure structures,
            List<ResealedRows> holders,
            JdbcClient jdbc) {
        this.vault = vault;
        this.file = file;
        this.seal = seal;
        this.structures = structures;
        this.holders = holders;
        this.jdbc = jdbc;
    }

    /** @return how many rows are sealed again */
    int rotate() {
        requireToBeAlone();
        change(vault.keys().withNewPrimaries());
        var all = structures.structureIds();
        var rows = all.stream()
                .mapToInt(structure -> Tenancy.as(structure, this::resealed))
                .sum();
        seal.keep(vault.keys());
        change(vault.keys().primariesOnly());
        log.info(
                "Clés des données personnelles renouvelées : {} enregistrements rechiffrés dans {} structures. Sauvegardez {}"
                        + " à part de la base.",
                rows,
                all.size(),
                file);
        return rows;
    }

    /** Another node would go on sealing under the keys that are about to be dropped. */
    private void requireToBeAlone() {
        var others = jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where usename = current_user and datname = current_database()
                           and application_name <> current_setting('application_name')
                        """).query(Integer.class).single();
        if (others > 0) {
            throw new VaultNotReady(
                    "Les clés ne sont pas renouvelées : un autre Guichet travaille sur cette base.",
                    "Arrêtez tous les nœuds, relancez le renouvellement, puis redémarrez-les.");
        }
    }

    private void change(VaultKeys keys) {
        file.write(keys);
        vault.use(keys);
    }

    private int resealed() {
        return holders.stream().mapToInt(ResealedRows::reseal).sum();
    }
}
