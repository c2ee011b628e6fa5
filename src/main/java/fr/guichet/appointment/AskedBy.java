package fr.guichet.appointment;

/** Who wanted an appointment moved or cancelled. */
public enum AskedBy {
    USER,
    HOUSE
}
