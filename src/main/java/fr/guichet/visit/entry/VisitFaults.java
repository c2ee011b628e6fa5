package fr.guichet.visit.entry;

import fr.guichet.visit.VisitRefused;
import fr.guichet.visit.VisitRefused.Fault;
import fr.guichet.visit.VisitRefused.Fault.OfRequest;
import fr.guichet.visit.VisitRefused.Fault.OfVisit;
import fr.guichet.visit.VisitRefused.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.validation.Errors;

/** The faults that the rules found, on the fields where they were typed. */
final class VisitFaults {

    private VisitFaults() {}

    static void show(VisitRefused refused, VisitForm form, Errors errors) {
        refused.faults().forEach(fault -> errors.rejectValue(field(fault, form), fault.code()));
    }

    private static String field(Fault fault, VisitForm form) {
        return switch (fault) {
            case OfVisit visit -> field(visit.subject());
            case OfRequest request -> "requests[" + row(request.position(), form.requests()) + "].procedure";
        };
    }

    private static String field(Subject subject) {
        return switch (subject) {
            case TIME -> "day";
            case HOUR -> "time";
            case OPENING_HOURS -> "confirmed";
            case SITE -> "site";
            case NEIGHBOURHOOD -> "neighbourhood";
        };
    }

    /** Blank rows were left out of the content: its second request may be the third row. */
    private static int row(int position, List<RequestRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).isBlank())
                .skip(position)
                .findFirst()
                .orElseThrow();
    }
}
