package fr.guichet.site;

import fr.guichet.shared.model.RuleViolation;

/** A structure of the national list is one house of the installation, not two. */
public class StructureAlreadyOpen extends RuleViolation {

    StructureAlreadyOpen() {
        super("structure.already-open");
    }
}
