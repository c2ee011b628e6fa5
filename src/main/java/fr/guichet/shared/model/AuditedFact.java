package fr.guichet.shared.model;

import java.util.Collection;
import java.util.UUID;

/**
 * What the audit trail keeps, once for each subject: a page that shows fourteen people publishes one fact. Most facts have
 * one subject, and are a {@link DomainEvent}.
 */
public interface AuditedFact {

    /** What the trail keeps of the fact, for ever: it outlives every renaming in the code. */
    String action();

    /** Without repetition; none, and nothing is kept. */
    Collection<UUID> subjectIds();
}
