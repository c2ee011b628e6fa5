package fr.guichet.directory;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to an operator, to a procedure, or to the catalogue of a structure. */
sealed interface DirectoryEvent extends DomainEvent {

    record OperatorAdded(UUID subjectId) implements DirectoryEvent {}

    record OperatorRenamed(UUID subjectId) implements DirectoryEvent {}

    record OperatorRetired(UUID subjectId) implements DirectoryEvent {}

    record OperatorReinstated(UUID subjectId) implements DirectoryEvent {}

    record ProcedureAdded(UUID subjectId) implements DirectoryEvent {}

    record ProcedureRenamed(UUID subjectId) implements DirectoryEvent {}

    record ProcedureRetired(UUID subjectId) implements DirectoryEvent {}

    record ProcedureReinstated(UUID subjectId) implements DirectoryEvent {}

    /** Of a procedure. */
    record EverydayWordsChanged(UUID subjectId) implements DirectoryEvent {}

    /** The subject is the structure. */
    record CatalogueExported(UUID subjectId) implements DirectoryEvent {}

    @Override
    default String action() {
        return switch (this) {
            case OperatorAdded _ -> "OperatorAdded";
            case OperatorRenamed _ -> "OperatorRenamed";
            case OperatorRetired _ -> "OperatorRetired";
            case OperatorReinstated _ -> "OperatorOfferedAgain";
            case ProcedureAdded _ -> "ProcedureAdded";
            case ProcedureRenamed _ -> "ProcedureRenamed";
            case ProcedureRetired _ -> "ProcedureRetired";
            case ProcedureReinstated _ -> "ProcedureOfferedAgain";
            case EverydayWordsChanged _ -> "EverydayWordsChanged";
            case CatalogueExported _ -> "CatalogueExported";
        };
    }
}
