package fr.guichet.exchange;

import fr.guichet.shared.model.RuleViolation;

/** The file as a whole is not the national list; nothing of it is kept. */
public class UnreadableList extends RuleViolation {

    UnreadableList(String code, Object... arguments) {
        super(code, arguments);
    }
}
