package fr.guichet.message;

/** What a message says of an appointment. */
public enum MessageKind {
    CONFIRMATION,
    MOVE,
    CANCELLATION,
    REMINDER
}
