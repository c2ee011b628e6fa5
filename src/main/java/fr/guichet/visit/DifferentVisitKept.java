package fr.guichet.visit;

import fr.guichet.shared.model.RuleViolation;

/** This id already holds a visit that says something else (back button, forged id): it is kept as it was. */
public class DifferentVisitKept extends RuleViolation {

    private final transient VisitDetails kept;

    DifferentVisitKept(VisitDetails kept) {
        super("visit.different-visit-kept");
        this.kept = kept;
    }

    public VisitDetails kept() {
        return kept;
    }
}
