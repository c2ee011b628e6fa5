package fr.guichet.message;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, and will be. */
@Service
@Transactional(readOnly = true)
class MessageService {

    private final JdbcClient jdbc;

    MessageService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of time. */
    public List<MessageRow> of(Collection<UUID> appointmentIds) {
        return jdbc.sql("""
            select appointment_id, kind, at, result as status, reason, attempts, answer
              from message_receipt
             where structure_id = :structureId and appointment_id = any (:appointmentIds)
             union all
            select split_part(task_instance, '/', 2)::uuid, split_part(task_instance, '/', 3), execution_time, 'WAITING', null,
                   (waiting ->> 'attempts')::int, waiting ->> 'answer'
              from scheduled_tasks, lateral (select convert_from(task_data, 'UTF8')::jsonb as waiting) read
             where task_name = :task and task_instance like any (:names)
             order by at
            """)
                .param("structureId", Tenancy.requireStructureId())
                .param("appointmentIds", appointmentIds.toArray(UUID[]::new))
                .param("task", Outbox.TASK.getTaskName())
                .param(
                        "names",
                        appointmentIds.stream()
                                .map(id -> Message.nameStart(Tenancy.requireStructureId(), id) + "%")
                                .toArray(String[]::new))
                .query((row, number) -> new MessageRow(
                        row.getObject("appointment_id", UUID.class),
                        MessageKind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        MessageStatus.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("reason"))
                                .map(NotSentReason::valueOf)
                                .orElse(null),
                        row.getInt("attempts"),
                        row.getString("answer")))
                .list();
    }
}
