package fr.guichet.message;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox. What fails for another reason than mail waits and is tried again, until the appointment is past. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Bean
    Task<Message> appointmentMessageTask(Delivery delivery) {
        return emptying(delivery);
    }

    static Task<Message> emptying(Delivery delivery) {
        return Tasks.custom(Outbox.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((due, context) -> delivery.deliver(due.getData())
                        .map(OutboxConfiguration::putBack)
                        .orElseGet(OnCompleteRemove::new));
    }

    private static CompletionHandler<Message> putBack(PlannedMessage planned) {
        return (done, outbox) -> outbox.reschedule(done, planned.at(), planned.message());
    }
}
