package fr.guichet.account.installation;

import fr.guichet.shared.model.RuleViolation;

/** Somebody made the house meanwhile. */
class AlreadyInstalled extends RuleViolation {

    AlreadyInstalled() {
        super("installation.already-done");
    }
}
