package fr.guichet.privacy;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to the periods for which data is kept, and to the list of what was disposed of. */
sealed interface PrivacyEvent extends DomainEvent {

    /** For one kind of data; the subject is its period. */
    record RetentionChanged(UUID subjectId) implements PrivacyEvent {}

    /** The bordereau d'élimination of a structure left as a file. */
    record DisposalsExported(UUID subjectId) implements PrivacyEvent {}

    @Override
    default String action() {
        return switch (this) {
            case RetentionChanged _ -> "RetentionChanged";
            case DisposalsExported _ -> "DisposalsExported";
        };
    }
}
