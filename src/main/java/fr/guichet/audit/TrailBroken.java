package fr.guichet.audit;

import fr.guichet.shared.model.RuleViolation;

/** The trail of a structure is not as it was sealed: what a verification from the command line ends with. */
class TrailBroken extends RuleViolation {

    private final int structures;

    TrailBroken(int structures) {
        super("audit.trail-broken", structures);
        this.structures = structures;
    }

    int structures() {
        return structures;
    }
}
