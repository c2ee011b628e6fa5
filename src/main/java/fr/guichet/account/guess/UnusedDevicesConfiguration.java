package fr.guichet.account.guess;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node. */
@Configuration(proxyBeanMethods = false)
class UnusedDevicesConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Bean
    RecurringTask<Void> unusedDevicesTask(KnownDevices devices, Clock clock) {
        return Tasks.recurring("unused-devices", Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((due, context) -> devices.forgetUnused());
    }
}
