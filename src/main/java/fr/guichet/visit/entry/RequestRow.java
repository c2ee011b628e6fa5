package fr.guichet.visit.entry;

import fr.guichet.shared.web.ReadsAs;
import fr.guichet.visit.Level;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitContent.RequestContent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One démarche of the form, as text. A row without operator and procedure is blank, and left out. */
record RequestRow(
        @Pattern(regexp = CODE) @Nullable String operator,
        @Pattern(regexp = CODE) @Nullable String procedure,
        @NotBlank @ReadsAs(Level.class) String level,
        @NotBlank @ReadsAs(Outcome.class) String outcome,
        @ReadsAs(NotCompletedReason.class) @Nullable String reason) {

    private static final String CODE = "[A-Z0-9_]{2,60}";

    static RequestRow blank() {
        return new RequestRow(null, null, Level.FIRST_LEVEL.name(), Outcome.COMPLETED.name(), null);
    }

    static RequestRow begun(@Nullable String operator, @Nullable String procedure) {
        var blank = blank();
        return new RequestRow(operator, procedure, blank.level, blank.outcome, null);
    }

    static List<RequestRow> of(List<RequestContent> requests) {
        return requests.stream().map(RequestRow::of).toList();
    }

    private static RequestRow of(RequestContent request) {
        return new RequestRow(
                request.operatorCode(),
                request.procedureCode(),
                request.level().name(),
                request.outcome().name(),
                request.notCompletedReason() == null
                        ? null
                        : request.notCompletedReason().name());
    }

    boolean isBlank() {
        return operator == null && procedure == null;
    }

    /** @param path of the row in the form, with a dot at its end */
    void check(String path, Errors errors) {
        if (isBlank()) {
            return;
        }
        if (operator == null) {
            errors.rejectValue(path + "operator", "visit.operator-missing");
        }
        if (procedure == null) {
            errors.rejectValue(path + "procedure", "visit.procedure-missing");
        }
        if (Outcome.NOT_COMPLETED.name().equals(outcome) && reason == null) {
            errors.rejectValue(path + "reason", "visit.reason-missing");
        }
    }

    RequestContent toContent() {
        var ended = Outcome.valueOf(outcome);
        return new RequestContent(
                Objects.requireNonNull(operator),
                Objects.requireNonNull(procedure),
                Level.valueOf(level),
                ended,
                ended == Outcome.NOT_COMPLETED ? NotCompletedReason.valueOf(Objects.requireNonNull(reason)) : null);
    }
}
