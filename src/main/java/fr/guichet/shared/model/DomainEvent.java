package fr.guichet.shared.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A fact about one subject: named in the past tense, holding ids and codes, never entities, names or phone numbers. */
public interface DomainEvent extends AuditedFact {

    /** What the fact is about; the audit trail keeps it beside the action. */
    UUID subjectId();

    @Override
    default Collection<UUID> subjectIds() {
        return List.of(subjectId());
    }
}
