package fr.guichet.shared.model;

/** What it made was undone, withdrawn or retired since: nobody is told that it is there. */
public final class UndoneMeanwhile extends SentBefore {

    public UndoneMeanwhile() {
        super("form.undone-meanwhile");
    }
}
