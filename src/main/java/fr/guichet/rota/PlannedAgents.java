package fr.guichet.rota;

import static java.util.stream.Collectors.groupingBy;

import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.model.Consequence;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is planned where the door would be shut: free to receive elsewhere, or to be told. */
@Component
@Transactional(readOnly = true)
class PlannedAgents implements OpeningImpact {

    private final RotaService rota;

    PlannedAgents(RotaService rota) {
        this.rota = rota;
    }

    @Override
    public List<Consequence> of(List<ChangedDay> changed) {
        var lost = changed.stream().collect(groupingBy(ChangedDay::day));
        var planned = rota.between(changed.getFirst().day(), changed.getLast().day());
        var agents = planned.days().stream()
                .filter(agent ->
                        lost.getOrDefault(agent.day(), List.of()).stream().anyMatch(day -> isThere(agent, day)))
                .map(AgentDay::agentId)
                .distinct()
                .count();
        return agents == 0 ? List.of() : List.of(Consequence.of("closure.consequence.agents", agents));
    }

    private static boolean isThere(AgentDay agent, ChangedDay day) {
        var lost = day.lost();
        return agent.presentAt(day.siteId()).stream()
                .anyMatch(present -> lost.stream().anyMatch(present::overlaps));
    }
}
