package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.breakdown.Breakdown.Line;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.AgeGroup;
import fr.guichet.visit.VisitFilter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Visits by age band (unit: the visit), over the visits whose age is known; the unknown ones stand beside. */
@Component
public class VisitsByAge implements BreakdownQuery {

    private final CodeCounts counts;

    VisitsByAge(CodeCounts counts) {
        this.counts = counts;
    }

    @Override
    public FigureView view() {
        return FigureView.AGES;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        var byBand = counts.ofVisits("age_band", filter);
        var known = CodeCounts.lines(AgeBand.values(), byBand).stream()
                .filter(line -> AgeBand.valueOf(line.code()) != AgeBand.UNKNOWN)
                .toList();
        return new Breakdown(view(), known, byBand.getOrDefault(AgeBand.UNKNOWN.name(), 0L));
    }

    /** The same visits in the three groups of the steering committee. */
    public static Breakdown inGroups(Breakdown bands) {
        var groups = Arrays.stream(AgeGroup.values())
                .filter(group -> group != AgeGroup.NOT_KNOWN)
                .map(group -> Line.ofCode(group.name(), sum(group, bands.lines())))
                .toList();
        return new Breakdown(bands.view(), groups, bands.unknown());
    }

    private static long sum(AgeGroup group, List<Line> bands) {
        return bands.stream()
                .filter(line -> AgeBand.valueOf(line.code()).group() == group)
                .mapToLong(Line::count)
                .sum();
    }
}
