package fr.guichet.audit;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.AuditorAware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who did what, in the transaction that did it: no entry without the act, no act without the entry. */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final AuditorAware<String> auditor;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, AuditorAware<String> auditor, Clock clock) {
        this.jdbc = jdbc;
        this.auditor = auditor;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AuditedFact fact) {
        if (fact.subjectIds().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into audit_entry (structure_id, id, at, actor_id, actor, action, subject_id)
                        select :structureId, uuidv7(), cast(:at as timestamptz), cast(:actorId as uuid), :actor, :action, subject_id
                          from unnest(:subjectIds) as subject_id
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("at", Timestamp.from(clock.instant()))
                .param(
                        "actorId",
                        Tenancy.member().map(StructureMember::accountId).orElse(null))
                .param("actor", auditor.getCurrentAuditor().orElseThrow())
                .param("action", fact.action())
                .param("subjectIds", fact.subjectIds().toArray(UUID[]::new))
                .update();
    }
}
