package fr.guichet.privacy;

import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Visits every structure; one that fails does not hold up the others, and is tried again the next night. */
@Component
class ErasureNight {

    private static final Logger log = LoggerFactory.getLogger(ErasureNight.class);

    private final EveryStructure structures;
    private final Erasure erasure;

    ErasureNight(EveryStructure structures, Erasure erasure) {
        this.structures = structures;
        this.erasure = erasure;
    }

    void erase() {
        structures.structureIds().forEach(this::erase);
    }

    private void erase(UUID structureId) {
        try {
            Tenancy.runAs(structureId, erasure::eraseWhatIsDue);
        } catch (RuntimeException failed) {
            log.error("Données échues de la structure {} non effacées cette nuit", structureId, failed);
        }
    }
}
