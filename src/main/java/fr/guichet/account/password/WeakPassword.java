package fr.guichet.account.password;

import fr.guichet.shared.model.RuleViolation;

/** A chosen password does not follow the rule that the page told. */
public class WeakPassword extends RuleViolation {

    public WeakPassword(String code, Object... arguments) {
        super(code, arguments);
    }
}
