package fr.guichet.continuity;

import fr.guichet.continuity.Remedy.Kind;
import fr.guichet.rota.AgentDay;
import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries what could mend a gap and keeps what makes the day better: fewer open hours without anyone, then fewer agents missing. */
final class Remedies {

    /** Of each kind: more names help nobody to choose. */
    private static final int MOST = 3;

    private final DaySituation situation;
    private final List<ContinuityGap> gaps;
    private final List<UUID> team;
    private final Set<UUID> antennas;

    /**
     * @param team who may be planned at all
     * @param antennas which sites may be closed
     */
    Remedies(DaySituation situation, List<UUID> team, Set<UUID> antennas) {
        this.situation = situation;
        this.gaps = situation.gaps();
        this.team = team;
        this.antennas = antennas;
    }

    List<Remedy> of(ContinuityGap gap) {
        return Stream.of(
                        team.stream().map(agent -> reinforce(gap, day(agent))),
                        team.stream().map(agent -> move(gap, day(agent))),
                        antennas.stream().map(site -> close(gap, site)))
                .flatMap(ways -> ways.filter(Objects::nonNull).limit(MOST))
                .sorted(Comparator.comparing((Remedy way) -> !way.mendsAll()).thenComparing(Remedy::kind))
                .toList();
    }

    private @Nullable Remedy reinforce(ContinuityGap gap, AgentDay agent) {
        return agent.isFree(gap.range())
                ? better(
                        gap,
                        new Act(Kind.REINFORCE, gap.range(), agent.agentId(), gap.siteId(), null),
                        situation.with(at(agent, gap)))
                : null;
    }

    private @Nullable Remedy move(ContinuityGap gap, AgentDay agent) {
        return agent.present().stream()
                .filter(shift ->
                        !shift.siteId().equals(gap.siteId()) && shift.range().contains(gap.range()))
                .findFirst()
                .map(shift -> better(
                        gap,
                        new Act(Kind.MOVE, gap.range(), agent.agentId(), gap.siteId(), shift.siteId()),
                        situation.with(at(agent, gap))))
                .orElse(null);
    }

    private @Nullable Remedy close(ContinuityGap gap, UUID antenna) {
        return situation.openAt(antenna).stream()
                .filter(open -> open.overlaps(gap.range()))
                .findFirst()
                .map(halfDay -> better(
                        gap, new Act(Kind.CLOSE, halfDay, null, antenna, null), withoutAntenna(gap, antenna, halfDay)))
                .orElse(null);
    }

    private DaySituation withoutAntenna(ContinuityGap gap, UUID antenna, TimeRange halfDay) {
        var after = situation.closed(antenna, halfDay);
        if (antenna.equals(gap.siteId())) {
            return after;
        }
        for (var agent : situation.agents()) {
            for (var freed :
                    TimeRanges.of(agent.presentAt(antenna)).within(halfDay).ranges()) {
                after = after.with(after.agent(agent).spending(new Shift(gap.siteId(), freed)));
            }
        }
        return after;
    }

    private @Nullable Remedy better(ContinuityGap gap, Act act, DaySituation after) {
        if (!isLighter(at(gap, after.gapsAt(gap.siteId())), at(gap, gaps))) {
            return null;
        }
        var left = after.gaps();
        return isLighter(left, gaps)
                ? new Remedy(
                        act.kind(), situation.day(), act.range(), act.agentId(), act.siteId(), act.fromSiteId(), left)
                : null;
    }

    private static boolean isLighter(List<ContinuityGap> after, List<ContinuityGap> before) {
        return Burden.of(after).compareTo(Burden.of(before)) < 0;
    }

    /** What of the gaps lies at the site and hours of that one. */
    private static List<ContinuityGap> at(ContinuityGap gap, List<ContinuityGap> gaps) {
        return gaps.stream()
                .filter(other -> other.siteId().equals(gap.siteId()))
                .flatMap(other -> TimeRanges.of(List.of(other.range())).within(gap.range()).ranges().stream()
                        .map(range -> new ContinuityGap(
                                other.siteId(), other.day(), range, other.present(), other.minimum(), other.away())))
                .toList();
    }

    private record Act(
            Kind kind,
            TimeRange range,
            @Nullable UUID agentId,
            UUID siteId,
            @Nullable UUID fromSiteId) {}

    private AgentDay day(UUID agentId) {
        return situation.agents().stream()
                .filter(agent -> agent.agentId().equals(agentId))
                .findFirst()
                .orElseGet(() -> new AgentDay(agentId, situation.day(), List.of(), List.of(), false));
    }

    private static AgentDay at(AgentDay agent, ContinuityGap gap) {
        return agent.spending(new Shift(gap.siteId(), gap.range()));
    }

    /** What the gaps of a day weigh: an open site without anyone is worst. */
    private record Burden(long unattendedMinutes, long missingMinutes) implements Comparable<Burden> {

        static Burden of(List<ContinuityGap> gaps) {
            return new Burden(
                    gaps.stream()
                            .filter(ContinuityGap::isUnattended)
                            .mapToLong(gap -> gap.range().duration().toMinutes())
                            .sum(),
                    gaps.stream()
                            .mapToLong(gap -> gap.range().duration().toMinutes() * (gap.minimum() - gap.present()))
                            .sum());
        }

        @Override
        public int compareTo(Burden other) {
            return Comparator.comparingLong(Burden::unattendedMinutes)
                    .thenComparingLong(Burden::missingMinutes)
                    .compare(this, other);
        }
    }
}
