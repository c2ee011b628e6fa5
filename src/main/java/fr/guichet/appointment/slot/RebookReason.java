package fr.guichet.appointment.slot;

/** Why an appointment cannot be held as it is booked. */
public enum RebookReason {
    /** The site is closed at that time. */
    CLOSED,
    /** Who receives is on leave. */
    AWAY,
    /** Nobody holds the session any more, or who was to receive receives no more. */
    NO_SESSION
}
