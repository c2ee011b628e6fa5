package fr.guichet.visit.entry;

import fr.guichet.visit.VisitRefused;
import fr.guichet.visit.VisitRefused.Fault;
import fr.guichet.visit.VisitRefused.Fault.OfRequest;
import fr.guichet.visit.VisitRefused.Fault.OfVisit;
import fr.guichet.visit.VisitRefused.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.validation.Errors;

/** What the constraints of single fields cannot see: what is missing, what belongs together. */
final class VisitFormChecks {

    private VisitFormChecks() {}

    static void check(VisitForm form, Errors errors) {
        checkRequests(form.requests(), errors);
        if (Minutes.read(form.typedDuration()).isEmpty()) {
            var code = form.typedDuration() == null ? "visit.duration-missing" : "visit.duration-unreadable";
            errors.rejectValue(form.minutes() != null ? "minutes" : "duration", code);
        }
        if (form.orientation() == null && form.orientationLabel() != null) {
            errors.rejectValue("orientation", "visit.orientation-missing");
        }
    }

    private static void checkRequests(List<RequestRow> rows, Errors errors) {
        if (rows.stream().allMatch(RequestRow::isBlank)) {
            errors.rejectValue("requests[0].operator", "visit.operator-missing");
        }
        IntStream.range(0, rows.size()).forEach(index -> {
            var row = rows.get(index);
            if (!row.isBlank() && row.operator() == null) {
                errors.rejectValue("requests[" + index + "].operator", "visit.operator-missing");
            }
            if (!row.isBlank() && row.procedure() == null) {
                errors.rejectValue("requests[" + index + "].procedure", "visit.procedure-missing");
            }
            if (!row.isBlank() && row.lacksItsReason()) {
                errors.rejectValue("requests[" + index + "].reason", "visit.reason-missing");
            }
        });
    }

    /** The faults that the rules found, on the fields where they were typed. */
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
