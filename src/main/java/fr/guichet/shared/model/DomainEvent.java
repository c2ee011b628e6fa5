package fr.guichet.shared.model;

import java.util.UUID;

/** A fact worth keeping: named in the past tense, holding ids and codes, never entities, names or phone numbers. */
public interface DomainEvent {

    /** What the fact is about; the audit trail keeps it beside the name of the fact. */
    UUID subjectId();
}
