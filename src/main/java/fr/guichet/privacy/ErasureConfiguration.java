package fr.guichet.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.guichet.shared.jobs.ForEachStructure;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node; a night that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final String NAME = "erasure-of-kept-data";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask<Void> erasureTask(ForEachStructure structures, Erasure erasure, Clock clock) {
        return Tasks.recurring(NAME, Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((due, context) -> structures.run(NAME, erasure::eraseWhatIsDue));
    }
}
