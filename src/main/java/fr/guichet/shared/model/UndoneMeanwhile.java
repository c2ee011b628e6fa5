package fr.guichet.shared.model;

/** What it made was undone, withdrawn or retired since: nobody is told that it is there. */
public final class UndoneMeanwhile extends SentBefore {

    public UndoneMeanwhile() {
        this("form.undone-meanwhile");
    }

    /** @param code a message key: where what was retired keeps its name, the same form sent once more would be refused */
    public UndoneMeanwhile(String code) {
        super(code);
    }
}
