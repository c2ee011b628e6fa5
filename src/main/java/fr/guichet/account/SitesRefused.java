package fr.guichet.account;

import fr.guichet.shared.model.RuleViolation;

/** The sites given to an account do not fit: none for someone who receives people, or one that is not the house's. */
public class SitesRefused extends RuleViolation {

    SitesRefused(String code) {
        super(code);
    }
}
