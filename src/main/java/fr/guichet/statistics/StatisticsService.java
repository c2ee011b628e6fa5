package fr.guichet.statistics;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpeningDay;
import fr.guichet.site.SiteRow;
import fr.guichet.visit.VisitFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a house, or of those that a network account follows: the same numbers for pages, exports and reports. */
@Service
public class StatisticsService {

    private final HeadlineFigures headlines;
    private final UsualDay usual;
    private final VisitsByMonth months;
    private final BusyHours busyHours;
    private final DayByHour dayByHour;
    private final Places places;
    private final Map<FigureView, BreakdownQuery> breakdowns;
    private final HouseCalendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;

    StatisticsService(
            HeadlineFigures headlines,
            UsualDay usual,
            VisitsByMonth months,
            BusyHours busyHours,
            DayByHour dayByHour,
            Places places,
            List<BreakdownQuery> breakdowns,
            HouseCalendars calendars,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.headlines = headlines;
        this.usual = usual;
        this.months = months;
        this.busyHours = busyHours;
        this.dayByHour = dayByHour;
        this.places = places;
        this.breakdowns = breakdowns.stream().collect(toMap(BreakdownQuery::view, query -> query));
        this.calendars = calendars;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** All figures, in one transaction. */
    public Dashboard dashboard(Scope scope) {
        var opened = calendars.of(scope);
        return reading.execute(status -> new Dashboard(
                overview(scope, opened),
                months.count(scope),
                everyBreakdown(scope),
                busyHours.count(scope.filter(), opened.during(scope.period())),
                places.count(scope, opened)));
    }

    private Map<FigureView, Breakdown> everyBreakdown(Scope scope) {
        var counted = new EnumMap<FigureView, Breakdown>(FigureView.class);
        breakdowns.forEach((view, query) -> counted.put(view, query.count(scope.filter())));
        return counted;
    }

    public Overview overview(Scope scope) {
        return overview(scope, calendars.of(scope));
    }

    private Overview overview(Scope scope, HouseCalendars.Opened opened) {
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

    /** Figures without the averages that need a calendar. */
    public Headline headline(Scope scope) {
        return headlines.count(scope.filter());
    }

    public Breakdown breakdown(FigureView view, Scope scope) {
        var query = breakdowns.get(view);
        if (query == null) {
            throw new IllegalArgumentException(view + " divides no total");
        }
        return query.count(scope.filter());
    }

    /** Age bands in the groups of the steering committee. */
    public Breakdown inGroups(Breakdown ages) {
        return VisitsByAge.inGroups(ages);
    }

    public MonthTable months(Scope scope) {
        return months.count(scope);
    }

    public YearTable overTheYears(Scope scope) {
        return months.overTheYears(scope, LocalDate.now(clock));
    }

    public HeatMap busyHours(Scope scope) {
        return busyHours.count(scope.filter(), calendars.of(scope).during(scope.period()));
    }

    public PlaceTable places(Scope scope) {
        return places.count(scope, calendars.of(scope));
    }

    public DaySheet daySheet(Scope scope) {
        var open = calendars.of(scope).during(scope.period());
        return dayByHour.count(scope.filter(), open, headline(scope));
    }

    /**
     * A day at a site until now, against the usual.
     *
     * @param calendar of that site, at least 8 weeks back
     */
    public DaySoFar daySoFar(SiteRow site, LocalDateTime now, List<OpeningDay> calendar) {
        var day = now.toLocalDate();
        var today = VisitFilter.of(Set.of(Tenancy.requireStructureId()), day, day, site.id());
        return usual.count(today, now, site.timeZone(), calendar);
    }

    @Transactional
    public void recordExport() {
        events.publishEvent(new FiguresExported(Tenancy.requireStructureId()));
    }
}
