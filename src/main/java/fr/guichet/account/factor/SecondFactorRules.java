package fr.guichet.account.factor;

import fr.guichet.account.AccountEvent.SecondFactorRuleChanged;
import fr.guichet.account.Role;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a structure wants a second factor of those who run it; asked at their next sign-in. */
@Service
@Transactional
public class SecondFactorRules {

    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactorRules(JdbcClient jdbc, TransactionLock lock, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SecondFactorRule here() {
        return of(Tenancy.requireStructureId());
    }

    /**
     * Said twice, it was said once.
     *
     * @param seen what held when it was decided
     */
    public void set(SecondFactorRule rule, SecondFactorRule seen) {
        var structureId = Tenancy.requireStructureId();
        lock.on("second factor of " + structureId);
        var before = here();
        if (rule != before && seen != before) {
            throw new OptimisticLockingFailureException("The second factor was changed meanwhile");
        }
        var changed = switch (rule) {
            case REQUIRED ->
                jdbc.sql("""
                                        insert into second_factor_rule (structure_id, since) values (:structureId, :now)
                                        on conflict do nothing
                                        """)
                        .param("structureId", structureId)
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
            case OPTIONAL ->
                jdbc.sql("delete from second_factor_rule where structure_id = :structureId")
                        .param("structureId", structureId)
                        .update();
        };
        if (changed == 1) {
            events.publishEvent(new SecondFactorRuleChanged(structureId));
        }
    }

    public boolean concern(Set<Role> roles, UUID structureId) {
        return !Collections.disjoint(roles, SecondFactorRule.ROLES) && of(structureId) == SecondFactorRule.REQUIRED;
    }

    private SecondFactorRule of(UUID structureId) {
        var required = jdbc.sql("select exists (select from second_factor_rule where structure_id = :structureId)")
                .param("structureId", structureId)
                .query(Boolean.class)
                .single();
        return required ? SecondFactorRule.REQUIRED : SecondFactorRule.OPTIONAL;
    }
}
