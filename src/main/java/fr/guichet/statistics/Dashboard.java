package fr.guichet.statistics;

import fr.guichet.statistics.breakdown.Breakdown;
import java.util.Map;
import java.util.Objects;

/** Every figure of one scope, counted together. */
public record Dashboard(
        Overview overview,
        MonthTable months,
        Map<FigureView, Breakdown> breakdowns,
        HeatMap busyHours,
        PlaceTable places) {

    public Breakdown breakdown(FigureView view) {
        return Objects.requireNonNull(breakdowns.get(view), view::slug);
    }
}
