package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;

/** An appointment type that cannot be booked in the availability; says which one. */
public class TypeRefused extends RuleViolation {

    TypeRefused(String code, AppointmentTypeRow type) {
        super(code, type.label(), type.minutes());
    }
}
