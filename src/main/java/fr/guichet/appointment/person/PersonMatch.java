package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentRow;

/**
 * An appointment that may be a person’s.
 *
 * @param whole a name and a telephone were given, and both agree: a name alone is shared by strangers
 */
record PersonMatch(AppointmentRow appointment, boolean whole) {}
