package fr.guichet.appointment;

import fr.guichet.shared.model.RuleViolation;

/** The house expects the person: it forgets them once the appointment is cancelled, or past. */
public class StillToCome extends RuleViolation {

    StillToCome() {
        super("person.erase.still-to-come");
    }
}
