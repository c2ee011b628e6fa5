package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** Without this account nobody could open accounts any more. */
public class LastAdministrator extends RuleViolation {

    LastAdministrator() {
        super("account.last-administrator");
    }
}
