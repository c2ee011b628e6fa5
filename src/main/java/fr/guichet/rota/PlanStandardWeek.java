package fr.guichet.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The standard week of an agent from a day on, until the one that begins next.
 *
 * @param id of the version to make
 * @param contract hours a week
 * @param week an absent weekday is not worked
 */
public record PlanStandardWeek(
        UUID id, UUID agentId, LocalDate validFrom, Duration contract, Map<DayOfWeek, List<Shift>> week) {}
