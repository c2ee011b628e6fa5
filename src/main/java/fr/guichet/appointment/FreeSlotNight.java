package fr.guichet.appointment;

import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Visits every structure; one that fails does not hold up the others. */
@Component
class FreeSlotNight {

    private static final Logger log = LoggerFactory.getLogger(FreeSlotNight.class);

    private final EveryStructure structures;
    private final FreeSlotDelays delays;

    FreeSlotNight(EveryStructure structures, FreeSlotDelays delays) {
        this.structures = structures;
        this.delays = delays;
    }

    void note() {
        structures.structureIds().forEach(this::note);
    }

    private void note(UUID structureId) {
        try {
            Tenancy.runAs(structureId, delays::note);
        } catch (RuntimeException failed) {
            log.error("Délai du premier créneau de la structure {} non relevé cette nuit", structureId, failed);
        }
    }
}
