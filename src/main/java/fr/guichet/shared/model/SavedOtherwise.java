package fr.guichet.shared.model;

/** It was sent with other content, which is kept. */
public final class SavedOtherwise extends SentBefore {

    public SavedOtherwise() {
        super("form.saved-otherwise");
    }
}
