package fr.guichet.audit;

import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Verifies one structure after the other and says of each what was found. */
@Component
class EveryTrail {

    private static final Logger log = LoggerFactory.getLogger(EveryTrail.class);

    private final EveryStructure structures;
    private final TrailVerification verification;
    private final MessageSource messages;

    EveryTrail(EveryStructure structures, TrailVerification verification, MessageSource messages) {
        this.structures = structures;
        this.verification = verification;
        this.messages = messages;
    }

    /** @throws TrailBroken once all are verified, where one is not intact */
    void verify() {
        var broken = structures.structureIds().stream().filter(this::isBroken).toList();
        if (!broken.isEmpty()) {
            throw new TrailBroken(broken.size());
        }
    }

    private boolean isBroken(UUID structureId) {
        var state = Tenancy.as(structureId, verification::verify);
        log.info(
                "Structure {} : journal {}, {} entrées vérifiées, {} en attente, témoin {}",
                structureId,
                state.isIntact() ? "intact" : "altéré",
                state.entries(),
                state.waiting(),
                state.witness());
        state.faults().forEach(fault -> log.error("Structure {} : {}", structureId, words(fault)));
        if (state.unnamedFaults() > 0) {
            log.error("Structure {} : et {} autres anomalies", structureId, state.unnamedFaults());
        }
        return !state.isIntact();
    }

    private String words(TrailFault fault) {
        var arguments = new Object[] {String.valueOf(fault.number()), fault.entryId()};
        return messages.getMessage("audit.fault." + fault.kind(), arguments, Locale.FRENCH);
    }
}
