package fr.guichet.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.guichet.shared.jobs.ForEachStructure;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node, structure by structure. */
@Configuration(proxyBeanMethods = false)
class UnusedAccountsConfiguration {

    private static final String NAME = "unused-accounts";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 45);

    @Bean
    RecurringTask<Void> unusedAccountsTask(ForEachStructure structures, UnusedAccounts accounts, Clock clock) {
        return Tasks.recurring(NAME, Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((due, context) -> structures.run(NAME, accounts::review));
    }
}
