package fr.guichet.exchange;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to the national list. */
sealed interface ExchangeEvent extends DomainEvent {

    /** The subject is the edition in use from now on. */
    record NationalListReplaced(UUID subjectId) implements ExchangeEvent {}

    @Override
    default String action() {
        return switch (this) {
            case NationalListReplaced _ -> "NationalListReplaced";
        };
    }
}
