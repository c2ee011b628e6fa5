package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** The current password, asked again before a change, was not the right one. */
public class WrongPassword extends RuleViolation {

    WrongPassword() {
        super("account.wrong-password");
    }
}
