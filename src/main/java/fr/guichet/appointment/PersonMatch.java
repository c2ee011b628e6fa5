package fr.guichet.appointment;

/**
 * An appointment that may be a person’s.
 *
 * @param whole name and telephone agree with all that was given
 */
public record PersonMatch(AppointmentRow appointment, boolean whole) {}
