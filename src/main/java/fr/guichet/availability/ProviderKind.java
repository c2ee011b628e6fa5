package fr.guichet.availability;

/** Who receives: a counsellor has an account, the others are intervenants. */
public enum ProviderKind {
    COUNSELLOR,
    /** An operator or a partner who visits. */
    PERMANENCE,
    DIGITAL_ADVISER,
    PUBLIC_WRITER
}
