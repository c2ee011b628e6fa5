package fr.guichet.account.password;

import fr.guichet.shared.model.RuleViolation;

/** The current password, asked again before a change, was not the right one. */
public class WrongPassword extends RuleViolation {

    public WrongPassword() {
        super("account.wrong-password");
    }
}
