package fr.guichet.message;

/** What a message says of an appointment. */
enum MessageKind {
    CONFIRMATION,
    MOVE,
    CANCELLATION,
    REMINDER
}
