package fr.guichet.rota.web;

import fr.guichet.account.AgentName;
import fr.guichet.rota.AgentDay;
import fr.guichet.rota.Rota;
import fr.guichet.rota.StandardWeekRow;
import fr.guichet.shared.web.CalendarWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week of all agents.
 *
 * @param days from Monday; Saturday and Sunday only when someone works then
 */
record RotaWeek(CalendarWeek dates, List<LocalDate> days, List<Line> lines) {

    /**
     * @param cells one a day
     * @param contract of the standard week then in force
     */
    record Line(
            AgentName agent,
            List<Cell> cells,
            Duration worked,
            @Nullable Duration contract) {

        public @Nullable Duration beyondContract() {
            return contract != null && worked.compareTo(contract) > 0 ? worked.minus(contract) : null;
        }
    }

    /** @param plan null when nothing is planned and the agent is not away either */
    record Cell(LocalDate day, @Nullable AgentDay plan) {}

    static RotaWeek of(CalendarWeek dates, Rota rota, List<StandardWeekRow> weeks) {
        var worked = rota.days().stream()
                .filter(day -> !day.planned().isEmpty())
                .mapToInt(day -> day.day().getDayOfWeek().getValue())
                .max()
                .orElse(5);
        var days = dates.monday()
                .datesUntil(dates.monday().plusDays(Math.max(5, worked)))
                .toList();
        return new RotaWeek(
                dates,
                days,
                rota.team().stream()
                        .map(agent -> line(agent, days, rota.of(agent.id()), weeks))
                        .toList());
    }

    private static Line line(AgentName agent, List<LocalDate> days, List<AgentDay> own, List<StandardWeekRow> weeks) {
        return new Line(
                agent,
                days.stream().map(day -> new Cell(day, on(day, own))).toList(),
                own.stream().map(AgentDay::worked).reduce(Duration.ZERO, Duration::plus),
                weeks.stream()
                        .filter(week -> week.agentId().equals(agent.id())
                                && days.stream().anyMatch(week::inForceOn))
                        .map(StandardWeekRow::contract)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable AgentDay on(LocalDate day, List<AgentDay> own) {
        return own.stream().filter(one -> one.day().equals(day)).findFirst().orElse(null);
    }

    public LocalDate lastDay() {
        return days.getLast();
    }
}
