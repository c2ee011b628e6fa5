package fr.guichet.rota;

import fr.guichet.rota.RotaEvent.LeaveReasonsErased;
import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.ErasedRow;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.OldTexts;
import fr.guichet.shared.retention.Retention;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases why an agent was away, which may tell of their health; that they were stays, for the planning. */
@Component
class ErasedReasons implements KeptData {

    private static final Retention RETENTION = new Retention("leave-reason", 12, 1, 24);

    private final OldTexts reasons;
    private final ApplicationEventPublisher events;

    ErasedReasons(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.reasons = new OldTexts(jdbc, "leave_period", "ends_at::date", "reason");
        this.events = events;
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }

    @Override
    public Optional<Erased> eraseOldest(LocalDate firstKept) {
        var erased = reasons.erase(firstKept);
        events.publishEvent(
                new LeaveReasonsErased(erased.stream().map(ErasedRow::id).toList()));
        return Erased.of(erased);
    }
}
