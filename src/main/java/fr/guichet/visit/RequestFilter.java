package fr.guichet.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which requests a list or a figure counts: one request answers when it fits all that is named. */
public record RequestFilter(
        @Nullable String operatorCode,
        @Nullable String procedureCode,
        @Nullable Level level,
        @Nullable Outcome outcome) {

    public static final RequestFilter EVERY = new RequestFilter(null, null, null, null);

    public boolean namesSomething() {
        return !equals(EVERY);
    }

    List<String> conditions() {
        var conditions = new ArrayList<String>();
        VisitFilter.addIf(operatorCode, "r.operator_code = :operatorCode", conditions);
        VisitFilter.addIf(procedureCode, "r.procedure_code = :procedureCode", conditions);
        VisitFilter.addIf(level, "r.level = :level", conditions);
        VisitFilter.addIf(outcome, "r.outcome = :outcome", conditions);
        return conditions;
    }

    void addTo(Map<String, @Nullable Object> parameters) {
        parameters.put("operatorCode", operatorCode);
        parameters.put("procedureCode", procedureCode);
        parameters.put("level", level == null ? null : level.name());
        parameters.put("outcome", outcome == null ? null : outcome.name());
    }
}
