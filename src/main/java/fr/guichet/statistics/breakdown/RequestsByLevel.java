package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.Level;
import fr.guichet.visit.VisitFilter;
import org.springframework.stereotype.Component;

/** Requests by how far the desk went (unit: the request), over all requests. */
@Component
class RequestsByLevel implements BreakdownQuery {

    private final CodeCounts counts;

    RequestsByLevel(CodeCounts counts) {
        this.counts = counts;
    }

    @Override
    public FigureView view() {
        return FigureView.LEVELS;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        return new Breakdown(view(), CodeCounts.lines(Level.values(), counts.ofRequests("level", filter)), 0);
    }
}
