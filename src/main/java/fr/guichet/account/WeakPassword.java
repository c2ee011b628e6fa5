package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** A chosen password does not follow the rule that the page told. */
public class WeakPassword extends RuleViolation {

    WeakPassword(String code, Object... arguments) {
        super(code, arguments);
    }
}
