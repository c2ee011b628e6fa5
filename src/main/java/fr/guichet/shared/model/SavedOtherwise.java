package fr.guichet.shared.model;

/** The id of a form that was sent before, with other content: what was saved is kept, the form may be sent again as new. */
public class SavedOtherwise extends RuleViolation {

    public SavedOtherwise() {
        super("form.saved-otherwise");
        on("id");
    }
}
