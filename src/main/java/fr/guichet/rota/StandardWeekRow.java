package fr.guichet.rota;

import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of the standard week of an agent.
 *
 * @param contract hours a week, without leaves
 * @param week every weekday, empty when the agent does not work
 */
public record StandardWeekRow(
        UUID id, UUID agentId, Validity validity, Duration contract, Map<DayOfWeek, List<Shift>> week) {

    public boolean inForceOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    public Duration planned() {
        return week.values().stream()
                .flatMap(Collection::stream)
                .map(shift -> shift.range().duration())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
