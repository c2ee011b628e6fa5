package fr.guichet.rota;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One day of one agent.
 *
 * @param planned in order, never two at one time
 * @param absences in order
 * @param changed the day differs from the standard week, or stands for itself
 */
public record AgentDay(UUID agentId, LocalDate day, List<Shift> planned, List<Absence> absences, boolean changed) {

    /** Where the agent really is: what absences leave of the plan. */
    public List<Shift> present() {
        return planned.stream()
                .flatMap(shift -> without(shift).ranges().stream().map(range -> new Shift(shift.siteId(), range)))
                .toList();
    }

    public List<TimeRange> presentAt(UUID siteId) {
        return present().stream()
                .filter(shift -> shift.siteId().equals(siteId))
                .map(Shift::range)
                .toList();
    }

    public boolean isPresent(UUID siteId, TimeRange range) {
        return present().stream()
                .anyMatch(
                        shift -> shift.siteId().equals(siteId) && shift.range().contains(range));
    }

    /** Neither planned anywhere nor absent. */
    public boolean isFree(TimeRange range) {
        return planned.stream().noneMatch(shift -> shift.range().overlaps(range))
                && absences.stream().noneMatch(absence -> absence.range().overlaps(range));
    }

    /** What absences take of the hours that were planned there. */
    public List<Absence> missed(UUID siteId) {
        return planned.stream()
                .filter(shift -> shift.siteId().equals(siteId))
                .flatMap(shift -> absences.stream().flatMap(absence -> missed(shift, absence)))
                .toList();
    }

    private static Stream<Absence> missed(Shift shift, Absence absence) {
        return TimeRanges.of(List.of(shift.range())).within(absence.range()).ranges().stream()
                .map(range -> new Absence(absence.leaveId(), absence.kind(), range));
    }

    /** The same day with these hours spent there, whatever was planned then. */
    public AgentDay spending(Shift there) {
        var otherwise = new ArrayList<Shift>();
        planned.forEach(shift -> TimeRanges.of(List.of(shift.range()))
                .minus(there.range())
                .ranges()
                .forEach(range -> otherwise.add(new Shift(shift.siteId(), range))));
        otherwise.add(there);
        return new AgentDay(agentId, day, Shift.inOrder(otherwise), absences, true);
    }

    /** At the desk, in training and in meetings. */
    public Duration worked() {
        return planned.stream()
                .map(shift -> shift.range().duration().minus(takenOff(shift)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Differs as soon as the plan does: a form sends back the one it was filled from. */
    public String fingerprint() {
        return planned.stream()
                .map(shift -> shift.siteId() + " " + shift.range().start() + "-"
                        + shift.range().end())
                .collect(joining(";"));
    }

    private TimeRanges without(Shift shift) {
        var left = TimeRanges.of(List.of(shift.range()));
        for (var absence : absences) {
            left = left.minus(absence.range());
        }
        return left;
    }

    private Duration takenOff(Shift shift) {
        return absences.stream()
                .filter(absence -> !absence.kind().isWork())
                .map(absence -> TimeRanges.of(List.of(shift.range()))
                        .within(absence.range())
                        .duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What a leave takes of one day. */
    public record Absence(UUID leaveId, LeaveKind kind, TimeRange range) {

        /** To the end of the day, whatever its hours. */
        public boolean untilEvening() {
            return range.end().equals(LocalTime.MAX);
        }
    }
}
