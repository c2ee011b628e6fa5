package fr.guichet.statistics;

import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits by month, one column a year. */
public record YearTable(List<Integer> years, List<Line> lines) {

    /**
     * One month of every year.
     *
     * @param visits null for a month to come, or before the first visit
     */
    public record Line(Month month, List<@Nullable Long> visits) {}
}
