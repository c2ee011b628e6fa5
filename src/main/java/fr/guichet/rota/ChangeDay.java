package fr.guichet.rota;

import fr.guichet.shared.model.ChangeScope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Another plan for one day of an agent.
 *
 * @param shifts none is a day off
 * @param seen the {@link AgentDay#fingerprint()} of the plan that this one replaces
 */
public record ChangeDay(UUID agentId, LocalDate day, List<Shift> shifts, ChangeScope scope, String seen) {}
