package fr.guichet.appointment;

/** Civilité. */
public enum Title {
    MRS,
    MR
}
