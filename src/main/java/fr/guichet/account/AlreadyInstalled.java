package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** Somebody made the house meanwhile. */
public class AlreadyInstalled extends RuleViolation {

    AlreadyInstalled() {
        super("installation.already-done");
    }
}
