package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;

/** The same label, of the same kind of provider, at the same time. */
public class AppointmentTypeLabelTaken extends RuleViolation {

    AppointmentTypeLabelTaken() {
        super("appointment-type.label-taken");
    }
}
