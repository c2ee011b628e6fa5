package fr.guichet.shared.model;

/** The id of a form that was sent before, and no longer says what is kept under it: the form may be sent again as a new one. */
public abstract sealed class SentBefore extends RuleViolation permits SavedOtherwise, UndoneMeanwhile {

    SentBefore(String code) {
        super(code);
        on("id");
    }
}
