package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.Channel;
import fr.guichet.visit.VisitFilter;
import org.springframework.stereotype.Component;

/** Visits by the way the contact took place (unit: the visit), over all visits. */
@Component
class VisitsByChannel implements BreakdownQuery {

    private final CodeCounts counts;

    VisitsByChannel(CodeCounts counts) {
        this.counts = counts;
    }

    @Override
    public FigureView view() {
        return FigureView.CHANNELS;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        return new Breakdown(view(), CodeCounts.lines(Channel.values(), counts.ofVisits("channel", filter)), 0);
    }
}
