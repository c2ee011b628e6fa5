package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts that add up to a total, with their shares.
 *
 * @param unknown counted in the total, outside the shares
 */
public record Breakdown(FigureView view, List<Line> lines, long unknown) {

    /**
     * One line.
     *
     * @param name null for a code that pages translate
     * @param formerName what it was called in the period, before it changed
     * @param formerUntil the last day of that name
     */
    public record Line(
            String code,
            @Nullable String name,
            @Nullable String formerName,
            @Nullable LocalDate formerUntil,
            long count) {

        static Line ofCode(String code, long count) {
            return new Line(code, null, null, null, count);
        }

        public boolean changedAtNewYear() {
            return formerUntil != null && formerUntil.getMonth() == Month.DECEMBER && formerUntil.getDayOfMonth() == 31;
        }
    }

    public long total() {
        return known() + unknown;
    }

    public long known() {
        return lines.stream().mapToLong(Line::count).sum();
    }

    /** Between 0 and 1, of what is known. */
    public double share(Line line) {
        return known() == 0 ? 0 : (double) line.count / known();
    }

    /** Between 0 and 1, of the total. */
    public double unknownShare() {
        return total() == 0 ? 0 : (double) unknown / total();
    }

    /** Lines with the same count share their rank. */
    public long rank(Line line) {
        return 1 + lines.stream().filter(other -> other.count > line.count).count();
    }

    public String bar(long count) {
        return width(count, lines.stream().mapToLong(Line::count).max().orElse(0));
    }

    public List<Line> first(int limit) {
        return lines.stream().limit(limit).toList();
    }

    public List<Line> beyond(int limit) {
        return lines.stream().skip(limit).toList();
    }

    public long countBeyond(int limit) {
        return beyond(limit).stream().mapToLong(Line::count).sum();
    }

    /** The length of a data bar, as an SVG attribute. */
    public static String width(long count, long greatest) {
        return greatest == 0 ? "0%" : String.format(Locale.ROOT, "%.1f%%", count * 100.0 / greatest);
    }
}
