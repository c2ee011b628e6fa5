package fr.guichet.shared.jobs;

import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.LongWork;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the same work in every structure; one that fails does not hold up the others, and has its turn again the next time. */
@Component
public class ForEachStructure {

    private static final Logger log = LoggerFactory.getLogger(ForEachStructure.class);

    private final EveryStructure structures;

    ForEachStructure(EveryStructure structures) {
        this.structures = structures;
    }

    /** @param name of the work, for the log of a failure */
    public void run(String name, Runnable work) {
        structures.structureIds().forEach(id -> run(id, name, work));
    }

    private static void run(UUID structureId, String name, Runnable work) {
        try {
            LongWork.run(() -> Tenancy.runAs(structureId, work));
        } catch (RuntimeException failed) {
            log.error("« {} » n’a pas été fait pour la structure {}", name, structureId, failed);
        }
    }
}
