package fr.guichet.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.guichet.shared.jobs.ForEachStructure;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node at a time seals, so that nothing waits more than some seconds. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    private static final String NAME = "trail-sealing";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> trailSealingTask(ForEachStructure structures, TrailSealing sealing) {
        return Tasks.recurring(NAME, FixedDelay.of(PAUSE))
                .execute((due, context) -> structures.run(NAME, sealing::seal));
    }
}
