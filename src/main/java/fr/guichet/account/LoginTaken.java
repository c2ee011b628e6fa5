package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** Logins are unique over the whole installation. */
public class LoginTaken extends RuleViolation {

    LoginTaken() {
        super("account.login-taken");
    }
}
