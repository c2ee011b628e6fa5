package fr.guichet.statistics.breakdown;

import static java.util.stream.Collectors.toMap;

import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures that divide a total, each found by its view. */
@Component
public class Breakdowns {

    private final Map<FigureView, BreakdownQuery> queries;

    Breakdowns(List<BreakdownQuery> queries) {
        this.queries = queries.stream().collect(toMap(BreakdownQuery::view, query -> query));
    }

    public Breakdown count(FigureView view, Scope scope) {
        var query = queries.get(view);
        if (query == null) {
            throw new IllegalArgumentException(view + " divides no total");
        }
        return query.count(scope.filter());
    }

    public Map<FigureView, Breakdown> countAll(Scope scope) {
        var counted = new EnumMap<FigureView, Breakdown>(FigureView.class);
        queries.forEach((view, query) -> counted.put(view, query.count(scope.filter())));
        return counted;
    }
}
