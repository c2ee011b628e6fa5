package fr.guichet.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node; a night that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class FreeSlotConfiguration {

    /** After the clocks change, before anyone books. */
    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    @Bean
    RecurringTask<Void> freeSlotDelayTask(FreeSlotNight night, Clock clock) {
        return Tasks.recurring("free-slot-delay", Schedules.daily(clock.getZone(), NIGHT))
                .execute((due, context) -> night.note());
    }
}
