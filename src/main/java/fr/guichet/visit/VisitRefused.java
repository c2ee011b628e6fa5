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

    /** Where a rule was broken, and the key of what to say. */
    public sealed interface Fault {

        String code();

        record OfVisit(Subject subject, String code) implements Fault {}

        /** @param position of the request in the content, from 0; its procedure is at fault */
        record OfRequest(int position, String code) implements Fault {}
    }

    /** What a visit says once. */
    public enum Subject {
        TIME,
        HOUR,
        OPENING_HOURS,
        SITE,
        NEIGHBOURHOOD
    }
}
