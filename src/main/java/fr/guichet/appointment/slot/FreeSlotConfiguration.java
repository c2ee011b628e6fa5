package fr.guichet.appointment.slot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.guichet.appointment.FreeSlotDelays;
import fr.guichet.shared.jobs.HouseRound;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node; a night that was missed is made up for at the next start. */
@Configuration(proxyBeanMethods = false)
class FreeSlotConfiguration {

    private static final String NAME = "free-slot-delay";

    @Bean
    RecurringTask<Void> freeSlotDelayTask(HouseRound houses, FreeSlotDelays delays, Clock clock) {
        return Tasks.recurring(NAME, Schedules.daily(clock.getZone(), FreeSlotDelays.AT_NIGHT))
                .execute((due, context) -> houses.make(NAME, delays::note));
    }
}
