package fr.guichet.site;

import fr.guichet.shared.model.RuleViolation;

/** Two sites of one house cannot share a name. */
public class SiteNameTaken extends RuleViolation {

    SiteNameTaken() {
        super("site.name-taken");
    }
}
