package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitFilter;
import org.springframework.stereotype.Component;

/** Requests by how they ended (unit: the request), over all requests, self-service included. */
@Component
class RequestsByOutcome implements BreakdownQuery {

    private final CodeCounts counts;

    RequestsByOutcome(CodeCounts counts) {
        this.counts = counts;
    }

    @Override
    public FigureView view() {
        return FigureView.OUTCOMES;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        return new Breakdown(view(), CodeCounts.lines(Outcome.values(), counts.ofRequests("outcome", filter)), 0);
    }
}
