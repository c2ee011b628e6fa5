package fr.guichet.statistics;

import fr.guichet.statistics.breakdown.Breakdown;
import java.time.YearMonth;
import java.util.List;

/** Visits by month, each beside the same days of the same month a year before. */
public record MonthTable(List<Line> lines) {

    /**
     * One month.
     *
     * @param days those of the month that the period holds
     */
    public record Line(YearMonth month, Period days, long visits, long before) {

        public boolean isWhole() {
            return days.length() == month.lengthOfMonth();
        }
    }

    public long total() {
        return lines.stream().mapToLong(Line::visits).sum();
    }

    public long totalBefore() {
        return lines.stream().mapToLong(Line::before).sum();
    }

    public String bar(long visits) {
        return Breakdown.width(
                visits,
                lines.stream()
                        .mapToLong(line -> Math.max(line.visits, line.before))
                        .max()
                        .orElse(0));
    }
}
