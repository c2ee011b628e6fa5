package fr.guichet.statistics;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to the figures. */
sealed interface StatisticsEvent extends DomainEvent {

    /** The subject is the structure. */
    record FiguresExported(UUID subjectId) implements StatisticsEvent {}

    @Override
    default String action() {
        return switch (this) {
            case FiguresExported _ -> "FiguresExported";
        };
    }
}
