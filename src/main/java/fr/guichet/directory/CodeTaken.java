package fr.guichet.directory;

import fr.guichet.shared.model.RuleViolation;

/** Another operator, or another procedure, of the house already bears that code. */
public class CodeTaken extends RuleViolation {

    public CodeTaken(String code) {
        super("directory.code-taken", code);
    }
}
