package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** The current password was asked too often in the last minutes. */
public class TooManyGuesses extends RuleViolation {

    public TooManyGuesses() {
        super("account.too-many-guesses", LoginThrottle.WINDOW.toMinutes());
    }
}
