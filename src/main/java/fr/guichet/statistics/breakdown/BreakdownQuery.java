package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.VisitFilter;

/** Counts one figure that divides a total. */
interface BreakdownQuery {

    FigureView view();

    Breakdown count(VisitFilter filter);
}
