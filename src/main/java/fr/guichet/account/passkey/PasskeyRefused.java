package fr.guichet.account.passkey;

import fr.guichet.shared.model.RuleViolation;

/** What the browser sent is not what was asked of it. */
public class PasskeyRefused extends RuleViolation {

    PasskeyRefused() {
        super("passkey.refused");
    }
}
