package fr.guichet.message;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that wait, in the transaction of the act that they tell of. */
@Component
class Outbox {

    static final TaskDescriptor<Message> TASK = TaskDescriptor.of("appointment-message", Message.class);

    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;

    Outbox(SchedulerClient scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    void put(PlannedMessage planned) {
        var message = planned.message();
        scheduler.scheduleIfNotExists(
                TASK.instance(message.name()).data(message).scheduledTo(planned.at()));
    }

    /** @return that it is leaving right now, and so cannot be called back */
    boolean callBack(Message message) {
        jdbc.sql("delete from scheduled_tasks where task_name = :task and task_instance = :name and not picked")
                .param("task", TASK.getTaskName())
                .param("name", message.name())
                .update();
        return jdbc.sql("select exists (select from scheduled_tasks where task_name = :task and task_instance = :name)")
                .param("task", TASK.getTaskName())
                .param("name", message.name())
                .query(Boolean.class)
                .single();
    }

    /** One that is leaving right now is left alone: the desk does not wait for a mail server. */
    void forgetReminders(UUID appointmentId) {
        jdbc.sql(
                        "delete from scheduled_tasks where task_name = :task and task_instance like :name || '%' and not picked")
                .param("task", TASK.getTaskName())
                .param(
                        "name",
                        Message.nameStart(Tenancy.requireStructureId(), appointmentId) + MessageKind.REMINDER + "/")
                .update();
    }
}
