package fr.guichet.rota;

import fr.guichet.account.AgentName;
import fr.guichet.shared.model.NotFound;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is where, over a period.
 *
 * @param team who may be planned today, by name
 * @param days by agent and day; a day with neither plan nor absence is left out
 */
public record Rota(List<AgentName> team, List<AgentDay> days) {

    /** Whether anyone is planned at all. */
    public boolean isPlanned() {
        return days.stream().anyMatch(day -> !day.planned().isEmpty());
    }

    public List<AgentDay> of(UUID agentId) {
        return days.stream().filter(day -> day.agentId().equals(agentId)).toList();
    }

    /** @throws NotFound who is not in the team */
    public AgentName agent(UUID agentId) {
        return team.stream()
                .filter(agent -> agent.id().equals(agentId))
                .findFirst()
                .orElseThrow(() -> new NotFound(AgentName.class, agentId));
    }

    /** Empty when nothing is planned. */
    public AgentDay day(UUID agentId, LocalDate day) {
        return on(day).stream()
                .filter(one -> one.agentId().equals(agentId))
                .findFirst()
                .orElseGet(() -> new AgentDay(agentId, day, List.of(), List.of(), false));
    }

    public List<AgentDay> on(LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).toList();
    }

    /** Of the team, in its order. */
    public Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        team.forEach(agent -> names.put(agent.id(), agent.displayName()));
        return names;
    }
}
