package fr.guichet.appointment.person;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.guichet.shared.jobs.ForEachStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Makes anew the search keys that a former version made, whether they are from before the last update or were written since by a
 * node that is still to be updated. Until then {@link PersonSearch} opens those people and looks at their names.
 */
@Component
class RekeyedPeople {

    private static final Logger log = LoggerFactory.getLogger(RekeyedPeople.class);

    /** Whoever is corrected or erased just now is left to the next time, and those of another node to it. */
    static final String FORMERLY_KEYED = """
            select id, person from appointment a
             where structure_id = :structureId and id > :after and person is not null
               and exists (select from appointment_search_key k
                            where k.structure_id = a.structure_id and k.appointment_id = a.id and k.key_version < %d)
             order by id limit :batch for update skip locked
            """.formatted(PersonKeys.VERSION);

    private final PeopleBatches batches;
    private final People people;

    RekeyedPeople(PeopleBatches batches, People people) {
        this.batches = batches;
        this.people = people;
    }

    /** Of the structure at work; answers how many. */
    int rekey() {
        var count = batches.each(FORMERLY_KEYED, people::index);
        if (count > 0) {
            log.info(
                    "Empreintes de recherche refaites : {} rendez-vous de la structure {}",
                    count,
                    Tenancy.requireStructureId());
        }
        return count;
    }

    /** Once after the start, then every ten minutes, on one node; a node of the release before may go on for a while. */
    @Configuration(proxyBeanMethods = false)
    static class RekeyingConfiguration {

        private static final String NAME = "search-keys";
        private static final Duration PAUSE = Duration.ofMinutes(10);

        @Bean
        RecurringTask<Void> rekeyingTask(ForEachStructure structures, RekeyedPeople people) {
            return Tasks.recurring(NAME, FixedDelay.of(PAUSE))
                    .execute((due, context) -> structures.run(NAME, people::rekey));
        }
    }
}
