package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;

/** Another intervenant bears that name. */
public class IntervenantNameTaken extends RuleViolation {

    IntervenantNameTaken() {
        super("intervenant.name-taken");
    }
}
