package fr.guichet.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a list or a figure is about: the one filter of pages, exports and reports, so that they agree.
 *
 * @param structureIds whose visits; one, or those that a network account follows
 * @param from first day, included
 * @param to last day, included
 * @param outcome with {@code operatorCode} and {@code procedureCode}, a visit counts when one of its requests fits all
 */
public record VisitFilter(
        Set<UUID> structureIds,
        LocalDate from,
        LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID agentId,
        @Nullable String operatorCode,
        @Nullable String procedureCode,
        @Nullable Channel channel,
        @Nullable Outcome outcome,
        List<AgeBand> ageBands) {

    /** Everything of one period, at one site or at all. */
    public static VisitFilter of(Set<UUID> structureIds, LocalDate from, LocalDate to, @Nullable UUID siteId) {
        return new VisitFilter(structureIds, from, to, siteId, null, null, null, null, null, List.of());
    }

    public VisitFilter during(LocalDate newFrom, LocalDate newTo) {
        return new VisitFilter(
                structureIds, newFrom, newTo, siteId, agentId, operatorCode, procedureCode, channel, outcome, ageBands);
    }

    /** A condition on {@code stat_visit v}. */
    public String onVisits() {
        var conditions = common("v");
        var ofRequests = requestConditions("r");
        if (!ofRequests.isEmpty()) {
            conditions.add("exists (select 1 from visit_request r where r.structure_id = v.structure_id"
                    + " and r.visit_id = v.visit_id and " + String.join(" and ", ofRequests) + ")");
        }
        return String.join(" and ", conditions);
    }

    /** A condition on {@code stat_request r}. */
    public String onRequests() {
        var conditions = common("r");
        conditions.addAll(requestConditions("r"));
        return String.join(" and ", conditions);
    }

    private List<String> common(String alias) {
        var conditions = new ArrayList<String>();
        conditions.add("%1$s.structure_id in (:structureIds) and %1$s.day between :from and :to".formatted(alias));
        addIf(siteId, alias + ".site_id = :siteId", conditions);
        addIf(agentId, alias + ".agent_id = :agentId", conditions);
        addIf(channel, alias + ".channel = :channel", conditions);
        if (!ageBands.isEmpty()) {
            conditions.add(alias + ".age_band in (:ageBands)");
        }
        return conditions;
    }

    private List<String> requestConditions(String alias) {
        var conditions = new ArrayList<String>();
        addIf(operatorCode, alias + ".operator_code = :operatorCode", conditions);
        addIf(procedureCode, alias + ".procedure_code = :procedureCode", conditions);
        addIf(outcome, alias + ".outcome = :outcome", conditions);
        return conditions;
    }

    private static void addIf(@Nullable Object value, String condition, List<String> conditions) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    /** The named parameters of either condition. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("structureIds", structureIds);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("siteId", siteId);
        parameters.put("agentId", agentId);
        parameters.put("operatorCode", operatorCode);
        parameters.put("procedureCode", procedureCode);
        parameters.put("channel", channel == null ? null : channel.name());
        parameters.put("outcome", outcome == null ? null : outcome.name());
        parameters.put("ageBands", ageBands.stream().map(Enum::name).toList());
        return parameters;
    }
}
