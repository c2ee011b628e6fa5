package fr.guichet.visit;

/** Why a visit became a tombstone; {@code UNDONE} is its author's, within ten minutes. */
public enum DeletionReason {
    UNDONE,
    DUPLICATE,
    MISTAKE,
    TEST
}
