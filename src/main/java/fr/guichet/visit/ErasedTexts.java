package fr.guichet.visit;

import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.ErasedRow;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.OldTexts;
import fr.guichet.shared.retention.Retention;
import fr.guichet.visit.VisitEvent.TextsErased;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what was typed freely of a visit, its note and where the person was sent: a visit names nobody, but such a text may.
 * No figure counts them.
 */
@Component
class ErasedTexts implements KeptData {

    private static final Retention RETENTION = new Retention("visit-text", 12, 1, 24);

    private final OldTexts texts;
    private final ApplicationEventPublisher events;

    ErasedTexts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.texts = new OldTexts(jdbc, "visit", "day", "note", "orientation_label");
        this.events = events;
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }

    @Override
    public Optional<Erased> eraseOldest(LocalDate firstKept) {
        var erased = texts.erase(firstKept);
        events.publishEvent(new TextsErased(erased.stream().map(ErasedRow::id).toList()));
        return Erased.of(erased);
    }
}
