package fr.guichet.statistics;

import fr.guichet.statistics.breakdown.Breakdown;
import fr.guichet.statistics.breakdown.Breakdowns;
import fr.guichet.statistics.breakdown.VisitsByAge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a structure, or of those that a network account follows: the same numbers for pages, exports and reports. */
@Service
public class StatisticsService {

    private final HeadlineFigures headlines;
    private final VisitsByMonth months;
    private final BusyHours busyHours;
    private final DayByHour dayByHour;
    private final Places places;
    private final Breakdowns breakdowns;
    private final ContinuityRates continuity;
    private final StructureCalendars calendars;
    private final TransactionTemplate reading;

    StatisticsService(
            HeadlineFigures headlines,
            VisitsByMonth months,
            BusyHours busyHours,
            DayByHour dayByHour,
            Places places,
            Breakdowns breakdowns,
            ContinuityRates continuity,
            StructureCalendars calendars,
            PlatformTransactionManager transactions) {
        this.headlines = headlines;
        this.months = months;
        this.busyHours = busyHours;
        this.dayByHour = dayByHour;
        this.places = places;
        this.breakdowns = breakdowns;
        this.continuity = continuity;
        this.calendars = calendars;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** All figures, in one transaction. */
    public Dashboard dashboard(Scope scope) {
        var opened = calendars.of(scope);
        return reading.execute(status -> new Dashboard(
                overview(scope, opened),
                months.count(scope),
                breakdowns.countAll(scope),
                busyHours.count(scope.filter(), opened.during(scope.period())),
                places.count(scope, opened)));
    }

    public Overview overview(Scope scope) {
        return overview(scope, calendars.of(scope));
    }

    private Overview overview(Scope scope, StructureCalendars.Opened opened) {
        var open = opened.during(scope.period());
        var comparedTo = scope.comparedTo();
        if (comparedTo == null) {
            return new Overview(headlines.count(scope.filter()), open, null, null);
        }
        var both = headlines.count(scope, comparedTo);
        return both.getLast().visits() == 0
                ? new Overview(both.getFirst(), open, null, null)
                : new Overview(both.getFirst(), open, both.getLast(), opened.during(comparedTo));
    }

    /** The headline and its places, without the other figures. */
    public Summary summary(Scope scope) {
        var opened = calendars.of(scope);
        return new Summary(overview(scope, opened), places.count(scope, opened));
    }

    public Breakdown breakdown(FigureView view, Scope scope) {
        return breakdowns.count(view, scope);
    }

    /** Age bands in the groups of the steering committee. */
    public Breakdown inGroups(Breakdown ages) {
        return VisitsByAge.inGroups(ages);
    }

    public MonthTable months(Scope scope) {
        return months.count(scope);
    }

    public YearTable overTheYears(Scope scope) {
        return months.overTheYears(scope);
    }

    public HeatMap busyHours(Scope scope) {
        return busyHours.count(scope.filter(), calendars.of(scope).during(scope.period()));
    }

    public PlaceTable places(Scope scope) {
        return places.count(scope, calendars.of(scope));
    }

    public ContinuityTable continuity(Scope scope) {
        return continuity.count(scope, calendars.of(scope));
    }

    public DaySheet daySheet(Scope scope) {
        var open = calendars.of(scope).during(scope.period());
        return dayByHour.count(scope.filter(), open, headlines.count(scope.filter()));
    }
}
