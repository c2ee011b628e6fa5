package fr.guichet.appointment;

import fr.guichet.shared.model.RuleViolation;

/** Nobody offers that time: only the coordinator may book it, with a reason. */
public class SlotNotOffered extends RuleViolation {

    SlotNotOffered() {
        super("appointment.slot-not-offered");
    }
}
