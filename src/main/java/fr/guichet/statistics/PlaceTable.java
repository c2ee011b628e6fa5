package fr.guichet.statistics;

import fr.guichet.statistics.breakdown.Breakdown;
import java.util.List;
import java.util.UUID;

/** Visits by site, or by structure where several are followed. */
public record PlaceTable(List<Line> lines) {

    /** One site or one structure; closed ones stay while they have visits. */
    public record Line(UUID id, String name, long visits, long before, OpenTime open) {}

    public long total() {
        return lines.stream().mapToLong(Line::visits).sum();
    }

    public long totalBefore() {
        return lines.stream().mapToLong(Line::before).sum();
    }

    public double share(Line line) {
        return total() == 0 ? 0 : (double) line.visits / total();
    }

    public String bar(Line line) {
        return Breakdown.width(
                line.visits, lines.stream().mapToLong(Line::visits).max().orElse(0));
    }
}
