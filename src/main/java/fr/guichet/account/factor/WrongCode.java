package fr.guichet.account.factor;

import fr.guichet.shared.model.RuleViolation;

/** A code that is wrong, too old, or was taken already. */
public class WrongCode extends RuleViolation {

    public WrongCode() {
        super("second-factor.wrong-code");
    }
}
