package fr.guichet.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node; a night that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class FreeSlotConfiguration {

    @Bean
    RecurringTask<Void> freeSlotDelayTask(FreeSlotNight night, Clock clock) {
        return Tasks.recurring("free-slot-delay", Schedules.daily(clock.getZone(), FreeSlotDelays.AT_NIGHT))
                .execute((due, context) -> night.note());
    }
}
