package fr.guichet.rota;

import fr.guichet.opening.ClosureImpact;
import fr.guichet.shared.model.Consequence;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is planned where a closure would shut the door: free to receive elsewhere, or to be told. */
@Component
@Transactional(readOnly = true)
class PlannedAgents implements ClosureImpact {

    private final RotaService rota;

    PlannedAgents(RotaService rota) {
        this.rota = rota;
    }

    @Override
    public List<Consequence> of(List<LostTime> lost) {
        var days = lost.stream().map(LostTime::day).sorted().toList();
        var planned = rota.between(days.getFirst(), days.getLast());
        var agents = lost.stream()
                .flatMap(time -> planned.on(time.day()).stream().filter(agent -> isThere(agent, time)))
                .map(AgentDay::agentId)
                .distinct()
                .count();
        return agents == 0 ? List.of() : List.of(Consequence.of("closure.consequence.agents", agents));
    }

    private static boolean isThere(AgentDay agent, LostTime time) {
        return agent.present().stream()
                .anyMatch(shift -> shift.siteId().equals(time.siteId())
                        && time.ranges().stream().anyMatch(range -> range.overlaps(shift.range())));
    }
}
