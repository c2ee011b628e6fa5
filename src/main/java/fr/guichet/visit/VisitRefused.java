package fr.guichet.visit;

import fr.guichet.shared.model.RuleViolation;
import java.util.List;

/** The rules of the log said no, field by field; nothing was saved. */
public class VisitRefused extends RuleViolation {

    private final transient List<Fault> faults;

    VisitRefused(List<Fault> faults) {
        super(faults.getFirst().code());
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param field a path in {@link VisitContent}, such as {@code requests[0].procedureCode}
     * @param code a message key
     */
    public record Fault(String field, String code) {}
}
