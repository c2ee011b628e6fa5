package fr.guichet.statistics;

import fr.guichet.visit.VisitFilter;

/** Counts one figure that divides a total. */
interface BreakdownQuery {

    FigureView view();

    Breakdown count(VisitFilter filter);
}
