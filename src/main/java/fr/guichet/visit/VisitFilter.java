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
 * Which visits a list or a figure is about: the one filter of pages, exports and reports, so that they agree. A visit is in
 * it when one of its requests answers; of its requests, those that answer are counted.
 *
 * @param structureIds whose visits; one, or those that a network account follows
 * @param from first day, included
 * @param to last day, included
 */
public record VisitFilter(
        Set<UUID> structureIds,
        LocalDate from,
        LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID agentId,
        @Nullable Channel channel,
        List<AgeBand> ageBands,
        RequestFilter requests) {

    /** Everything of one period, at one site or at all. */
    public static VisitFilter of(Set<UUID> structureIds, LocalDate from, LocalDate to, @Nullable UUID siteId) {
        return new VisitFilter(structureIds, from, to, siteId, null, null, List.of(), RequestFilter.EVERY);
    }

    /** A condition on {@code stat_visit v}. */
    public String onVisits() {
        var conditions = common("v");
        if (requests.namesSomething()) {
            conditions.add("exists (select 1 from visit_request r where r.structure_id = v.structure_id"
                    + " and r.visit_id = v.visit_id and " + answering() + ")");
        }
        return String.join(" and ", conditions);
    }

    /** A condition on {@code stat_request r}. */
    public String onRequests() {
        var conditions = common("r");
        conditions.add(answering());
        return String.join(" and ", conditions);
    }

    /** A condition on the requests {@code r} of a visit: whether they answer. */
    public String answering() {
        return requests.namesSomething() ? String.join(" and ", requests.conditions()) : "true";
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

    static void addIf(@Nullable Object value, String condition, List<String> conditions) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    /** The named parameters of these conditions. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("structureIds", structureIds);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("siteId", siteId);
        parameters.put("agentId", agentId);
        parameters.put("channel", channel == null ? null : channel.name());
        parameters.put("ageBands", ageBands.stream().map(Enum::name).toList());
        requests.addTo(parameters);
        return parameters;
    }
}
