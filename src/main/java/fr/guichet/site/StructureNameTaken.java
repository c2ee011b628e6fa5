package fr.guichet.site;

import fr.guichet.shared.model.RuleViolation;

/** The public address of a house is made of its name: two names that make one address cannot live side by side. */
public class StructureNameTaken extends RuleViolation {

    StructureNameTaken() {
        super("structure.name-taken");
    }
}
