package fr.guichet.message;

/** How far a message came. */
enum MessageStatus {
    WAITING,
    SENT,
    FAILED,
    /** Not sent, since it was no longer true, or could not leave. */
    DROPPED
}
