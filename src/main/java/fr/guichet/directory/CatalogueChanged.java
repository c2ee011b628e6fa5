package fr.guichet.directory;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An operator or a procedure was added, renamed, retired, offered again, or got other everyday words. */
public sealed interface CatalogueChanged extends DomainEvent {

    record OperatorAdded(UUID subjectId) implements CatalogueChanged {}

    record OperatorRenamed(UUID subjectId) implements CatalogueChanged {}

    record OperatorRetired(UUID subjectId) implements CatalogueChanged {}

    record OperatorOfferedAgain(UUID subjectId) implements CatalogueChanged {}

    record ProcedureAdded(UUID subjectId) implements CatalogueChanged {}

    record ProcedureRenamed(UUID subjectId) implements CatalogueChanged {}

    record ProcedureRetired(UUID subjectId) implements CatalogueChanged {}

    record ProcedureOfferedAgain(UUID subjectId) implements CatalogueChanged {}

    record EverydayWordsChanged(UUID subjectId) implements CatalogueChanged {}
}
