package fr.guichet.continuity;

import fr.guichet.rota.AgentDay;
import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One day of the structure: which sites are open, who is there, how many are needed. What would mend a gap is tried on a copy.
 *
 * @param open by site
 * @param standing what a site needs when no rule speaks
 * @param rules those that hold that day
 */
record DaySituation(
        LocalDate day,
        Map<UUID, List<TimeRange>> open,
        List<AgentDay> agents,
        Map<UUID, Integer> standing,
        List<MinimumRow> rules) {

    List<ContinuityGap> gaps() {
        return open.keySet().stream().flatMap(site -> gapsAt(site).stream()).toList();
    }

    List<ContinuityGap> gapsAt(UUID siteId) {
        return coverage(siteId).stream().filter(Coverage::isGap).map(this::gap).toList();
    }

    /** The open hours of a site, cut wherever the number of agents or of those needed changes. */
    List<Coverage> coverage(UUID siteId) {
        var parts = new ArrayList<Coverage>();
        for (var range : openAt(siteId)) {
            var cuts = List.copyOf(cuts(siteId, range));
            for (int i = 1; i < cuts.size(); i++) {
                add(parts, part(siteId, new TimeRange(cuts.get(i - 1), cuts.get(i))));
            }
        }
        return List.copyOf(parts);
    }

    /** As it stands here. */
    AgentDay agent(AgentDay before) {
        return agents.stream()
                .filter(agent -> agent.agentId().equals(before.agentId()))
                .findFirst()
                .orElse(before);
    }

    DaySituation with(AgentDay changed) {
        var others = new ArrayList<>(agents.stream()
                .filter(agent -> !agent.agentId().equals(changed.agentId()))
                .toList());
        others.add(changed);
        return new DaySituation(day, open, others, standing, rules);
    }

    DaySituation closed(UUID siteId, TimeRange range) {
        var left = new HashMap<>(open);
        left.computeIfPresent(
                siteId, (id, ranges) -> TimeRanges.of(ranges).minus(range).ranges());
        return new DaySituation(day, left, agents, standing, rules);
    }

    private static void add(List<Coverage> parts, Coverage part) {
        if (!parts.isEmpty() && part.continues(parts.getLast())) {
            parts.set(parts.size() - 1, parts.getLast().joined(part));
        } else {
            parts.add(part);
        }
    }

    private Coverage part(UUID siteId, TimeRange range) {
        var present =
                agents.stream().filter(agent -> agent.isPresent(siteId, range)).count();
        return new Coverage(siteId, day, range, (int) present, minimum(siteId, range));
    }

    /** A rule for certain moments goes before the general one; of several, the one that asks for most. */
    private int minimum(UUID siteId, TimeRange range) {
        var speaking = rules.stream()
                .filter(rule -> rule.siteId().equals(siteId) && rule.hours().overlaps(range))
                .filter(rule -> rule.whileOpenSiteId() == null || isOpen(rule.whileOpenSiteId(), range))
                .toList();
        return speaking.stream()
                .filter(rule -> !rule.isGeneral())
                .mapToInt(MinimumRow::agents)
                .max()
                .orElseGet(() -> speaking.stream()
                        .mapToInt(MinimumRow::agents)
                        .findFirst()
                        .orElseGet(() -> standing.getOrDefault(siteId, 0)));
    }

    private ContinuityGap gap(Coverage part) {
        return new ContinuityGap(
                part.siteId(),
                day,
                part.range(),
                part.present(),
                part.minimum(),
                agents.stream()
                        .filter(agent -> agent.missed(part.siteId()).stream()
                                .anyMatch(absence -> absence.range().overlaps(part.range())))
                        .map(AgentDay::agentId)
                        .toList());
    }

    private TreeSet<LocalTime> cuts(UUID siteId, TimeRange within) {
        var cuts = new TreeSet<LocalTime>(List.of(within.start(), within.end()));
        agents.stream()
                .flatMap(agent -> agent.present().stream())
                .filter(shift -> shift.siteId().equals(siteId))
                .map(Shift::range)
                .forEach(range -> cut(cuts, range, within));
        rules.stream().filter(rule -> rule.siteId().equals(siteId)).forEach(rule -> {
            cut(cuts, rule.hours(), within);
            if (rule.whileOpenSiteId() != null) {
                openAt(rule.whileOpenSiteId()).forEach(range -> cut(cuts, range, within));
            }
        });
        return cuts;
    }

    private static void cut(TreeSet<LocalTime> cuts, TimeRange range, TimeRange within) {
        for (var time : List.of(range.start(), range.end())) {
            if (within.contains(time)) {
                cuts.add(time);
            }
        }
    }

    private boolean isOpen(UUID siteId, TimeRange range) {
        return openAt(siteId).stream().anyMatch(open -> open.overlaps(range));
    }

    List<TimeRange> openAt(UUID siteId) {
        return open.getOrDefault(siteId, List.of());
    }
}
