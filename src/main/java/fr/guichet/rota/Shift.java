package fr.guichet.rota;

import fr.guichet.shared.model.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An agent at a site, in the local time of one day. */
public record Shift(UUID siteId, TimeRange range) {

    /** In order of their hours. */
    public static List<Shift> inOrder(List<Shift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.range().start()))
                .toList();
    }

    /** Of one agent on one day: nobody is at two places at one time, nor twice at one. */
    static boolean clash(List<Shift> shifts) {
        var inOrder = inOrder(shifts);
        return IntStream.range(1, inOrder.size())
                .anyMatch(
                        i -> inOrder.get(i).range().overlaps(inOrder.get(i - 1).range()));
    }
}
