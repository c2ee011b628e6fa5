package fr.guichet.message;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of each message. */
@Component
class Receipts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void sent(Message message) {
        keep(message, MessageStatus.SENT, null);
    }

    void notSent(Message message, NotSentReason reason) {
        keep(message, reason.status(), reason);
    }

    /** Since that moment. */
    boolean wasSent(UUID appointmentId, MessageKind kind, Instant since) {
        return jdbc.sql("""
                        select exists (select from message_receipt
                                        where structure_id = :structureId and appointment_id = :appointmentId
                                          and kind = :kind and result = 'SENT' and at >= :since)
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("appointmentId", appointmentId)
                .param("kind", kind.name())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Of whatever kind; the beginning of time when nothing was. */
    Instant lastSent(UUID appointmentId) {
        return jdbc.sql("""
                        select coalesce(max(at), 'epoch') from message_receipt
                         where structure_id = :structureId and appointment_id = :appointmentId and result = 'SENT'
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("appointmentId", appointmentId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Whether another message was to tell since then when the appointment is, and did not leave, or not yet. */
    boolean isAnotherMissed(Message message, Instant since) {
        var all = Message.nameStart(message.structureId(), message.appointmentId());
        return jdbc.sql("""
                        select exists (select from message_receipt
                                        where structure_id = :structureId and appointment_id = :appointmentId
                                          and kind in ('CONFIRMATION', 'MOVE') and result <> 'SENT' and at >= :since)
                            or exists (select from scheduled_tasks
                                        where task_name = :task and task_instance <> :name
                                          and (task_instance like :confirmations || '%' or task_instance like :moves || '%'))
                        """)
                .param("structureId", message.structureId())
                .param("appointmentId", message.appointmentId())
                .param("since", Timestamp.from(since))
                .param("task", Outbox.TASK.getTaskName())
                .param("name", message.name())
                .param("confirmations", all + MessageKind.CONFIRMATION + "/")
                .param("moves", all + MessageKind.MOVE + "/")
                .query(Boolean.class)
                .single();
    }

    private void keep(Message message, MessageStatus result, @Nullable NotSentReason reason) {
        jdbc.sql("""
            insert into message_receipt (structure_id, id, appointment_id, kind, at, result, reason, attempts, answer)
            values (:structureId, :id, :appointmentId, :kind, :at, :result, :reason, :attempts, :answer)
            """)
                .param("structureId", Tenancy.requireStructureId())
                .param("id", Ids.next())
                .param("appointmentId", message.appointmentId())
                .param("kind", message.kind().name())
                .param("at", Timestamp.from(clock.instant()))
                .param("result", result.name())
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("attempts", message.attempts())
                .param("answer", result == MessageStatus.SENT ? null : message.answer(), Types.VARCHAR)
                .update();
    }

    /** What the person was told last, when it did not reach them. */
    Optional<MessageKind> lastNotDelivered(UUID appointmentId) {
        return jdbc.sql("""
            select kind
              from (select kind, result
                      from message_receipt
                     where structure_id = :structureId and appointment_id = :appointmentId
                     order by at desc, id desc
                     limit 1) last
             where result = 'FAILED'
            """)
                .param("structureId", Tenancy.requireStructureId())
                .param("appointmentId", appointmentId)
                .query((row, number) -> MessageKind.valueOf(row.getString("kind")))
                .optional();
    }
}
