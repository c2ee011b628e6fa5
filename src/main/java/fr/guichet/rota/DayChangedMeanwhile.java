package fr.guichet.rota;

import fr.guichet.shared.model.RuleViolation;

/** Someone planned that day otherwise since it was shown. */
public class DayChangedMeanwhile extends RuleViolation {

    DayChangedMeanwhile() {
        super("rota.changed-meanwhile");
    }
}
