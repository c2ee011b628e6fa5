package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** A code that is wrong, too old, or was taken already. */
public class WrongCode extends RuleViolation {

    WrongCode() {
        super("second-factor.wrong-code");
    }
}
