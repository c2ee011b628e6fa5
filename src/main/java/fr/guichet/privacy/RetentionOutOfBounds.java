package fr.guichet.privacy;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.retention.Retention;

/** Shorter than the service needs, or longer than is allowed. */
public class RetentionOutOfBounds extends RuleViolation {

    RetentionOutOfBounds(Retention retention) {
        super("privacy.months.out-of-bounds", retention.least(), retention.most());
    }
}
