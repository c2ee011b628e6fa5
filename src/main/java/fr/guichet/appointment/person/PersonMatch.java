package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentRow;
import java.util.List;

/**
 * An appointment that may be a person’s.
 *
 * @param whole a name and a telephone were given, and both agree: a name alone is shared by strangers
 */
record PersonMatch(AppointmentRow appointment, boolean whole) {

    /** @param perhaps nothing was found by what was given: these are only near it, and nothing says that they are theirs */
    record All(boolean perhaps, List<PersonMatch> matches) {}
}
