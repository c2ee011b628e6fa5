package fr.guichet.statistics;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.statistics.FigureView.AGES;
import static fr.guichet.statistics.FigureView.CHANNELS;
import static fr.guichet.statistics.FigureView.LEVELS;
import static fr.guichet.statistics.FigureView.OPERATORS;
import static fr.guichet.statistics.FigureView.OUTCOMES;
import static fr.guichet.statistics.FigureView.PROCEDURES;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.DatedName;
import fr.guichet.directory.DirectoryService;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteService;
import fr.guichet.statistics.breakdown.Breakdown;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.DeletionReason;
import fr.guichet.visit.Level;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitService;
import fr.guichet.visit.Visits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StatisticsServiceTests {

    /** Monday 2 to Friday 6 March 2026: five open days of the main site, 31 h. */
    static final Period WEEK = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));

    @Autowired
    StatisticsService statistics;

    @Autowired
    UsualDay usualDay;

    @Autowired
    VisitService visits;

    @Autowired
    SiteService sites;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DirectoryService directory;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    Houses houses;

    House house;

    @BeforeEach
    void logAKnownWeek() {
        house = houses.open();
        log(aVisit(house)
                .at("2026-03-02T09:05")
                .lasting(10)
                .aged(AgeBand.AGE_18_24)
                .requesting("CAF", "CAF_RSA_DEMANDE"));
        log(aVisit(house)
                .at("2026-03-02T09:40")
                .lasting(20)
                .aged(AgeBand.AGE_75_PLUS)
                .by(Channel.PHONE)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .requesting("CARSAT", "CARSAT_COMPTE", Level.IN_DEPTH, Outcome.TO_CONTINUE));
        log(aVisit(house)
                .atSite(house.antennaId())
                .at("2026-03-04T14:00")
                .lasting(30)
                .aged(AgeBand.UNKNOWN)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE", Level.SELF_SERVICE, Outcome.COMPLETED));
        log(aVisit(house).at("2025-03-04T10:00").lasting(45).requesting("CAF", "CAF_RSA_DEMANDE"));
    }

    UUID log(Visits visit) {
        var id = Ids.next();
        house.as(COORDINATOR, () -> visits.log(id, visit.build(), ANY_DAY.atAnyHour()));
        return id;
    }

    Scope scope(Period period) {
        return new Scope(Set.of(house.structureId()), null, period, period.yearBefore());
    }

    <T> T count(Function<Scope, T> figure) {
        return house.as(COORDINATOR, () -> figure.apply(scope(WEEK)));
    }

    Breakdown breakdown(FigureView view) {
        return count(scope -> statistics.breakdown(view, scope));
    }

    @Test
    void theHeadlineCountsVisitsAndRequestsApart() {
        var now = count(statistics::overview).now();
        assertThat(now).isEqualTo(new Headline(3, 0, 20.0, 4, 3, 2));
        assertThat(now.resolvedShare()).isEqualTo(2 / 3.0);
    }

    @Test
    void theHeadlineStandsBesideTheSameDaysAYearBefore() {
        var before = count(statistics::overview).before();
        assertThat(before).isEqualTo(new Headline(1, 0, 45.0, 1, 1, 1));
    }

    @Test
    void averagesArePerOpenDayAndHourOfTheHouse() {
        var open = count(statistics::overview).open();
        assertThat(open.days()).isEqualTo(5);
        assertThat(open.hours()).isEqualTo(8.5 + 7.5 + 7.5 + 4.5 + 4);
        assertThat(open.perDay(3)).isEqualTo(0.6);
    }

    @Test
    void aDayToComeIsNotAnOpenDayYet() {
        var march = new Period(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 31));
        var open =
                house.as(COORDINATOR, () -> statistics.overview(scope(march))).open();
        assertThat(open.days()).isEqualTo(2);
    }

    @Test
    void aPublicHolidayIsNotAnOpenDay() {
        var easter = new Period(LocalDate.of(2025, 4, 21), LocalDate.of(2025, 4, 22));
        var open =
                house.as(COORDINATOR, () -> statistics.overview(scope(easter))).open();
        assertThat(open.days()).isEqualTo(1);
    }

    @Test
    void operatorsShareTheRequestsAndHaveARank() {
        var operators = breakdown(OPERATORS);
        assertThat(operators.lines())
                .extracting(Breakdown.Line::name, Breakdown.Line::count, operators::share, operators::rank)
                .containsExactly(tuple("CARSAT", 3L, 0.75, 1L), tuple("CAF", 1L, 0.25, 2L));
    }

    @Test
    void anOperatorRenamedInThePeriodShowsBothNames() {
        log(aVisit(house).at("2023-12-12T10:00").requesting("FRANCE_TRAVAIL", "FRANCE_TRAVAIL_INSCRIPTION"));
        log(aVisit(house).at("2024-01-16T10:00").requesting("FRANCE_TRAVAIL", "FRANCE_TRAVAIL_INSCRIPTION"));
        var winter = new Period(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 31));
        var line = house.as(COORDINATOR, () -> statistics.breakdown(OPERATORS, scope(winter)))
                .lines()
                .getFirst();
        assertThat(line)
                .extracting(Breakdown.Line::name, Breakdown.Line::formerName, Breakdown.Line::formerUntil)
                .containsExactly("France Travail", "Pôle emploi", LocalDate.of(2023, 12, 31));
    }

    @Test
    void anOperatorRenamedTwiceInThePeriodShowsTheNameItGaveUpLast() {
        var march = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        rename("CAF", march.from().plusDays(11), "Caf 73");
        rename("CAF", march.from().plusDays(19), "Caf des Savoie");
        var line = house.as(COORDINATOR, () -> statistics.breakdown(OPERATORS, scope(march)))
                .lines()
                .getLast();
        assertThat(line)
                .extracting(Breakdown.Line::name, Breakdown.Line::formerName, Breakdown.Line::formerUntil)
                .containsExactly("Caf des Savoie", "Caf 73", LocalDate.of(2026, 3, 19));
    }

    void rename(String operatorCode, LocalDate from, String name) {
        house.as(COORDINATOR, () -> {
            var version = catalogue.operator(operatorCode, from).orElseThrow().version();
            directory.rename(operatorCode, version, new DatedName(from, name, name));
        });
    }

    @Test
    void anOperatorKeepsTheNameOfThePeriod() {
        log(aVisit(house).at("2023-12-12T10:00").requesting("FRANCE_TRAVAIL", "FRANCE_TRAVAIL_INSCRIPTION"));
        var december = new Period(LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 31));
        var line = house.as(COORDINATOR, () -> statistics.breakdown(OPERATORS, scope(december)))
                .lines()
                .getFirst();
        assertThat(line)
                .extracting(Breakdown.Line::name, Breakdown.Line::formerName)
                .containsExactly("Pôle emploi", null);
    }

    @Test
    void proceduresComeMostAskedFirst() {
        assertThat(breakdown(PROCEDURES).lines())
                .extracting(Breakdown.Line::code, Breakdown.Line::count)
                .startsWith(tuple("CARSAT_RELEVE_CARRIERE", 2L));
    }

    @Test
    void agesShareTheKnownOnesAndTheUnknownStandBeside() {
        var ages = count(scope -> statistics.inGroups(statistics.breakdown(AGES, scope)));
        assertThat(ages.lines())
                .extracting(Breakdown.Line::code, ages::share)
                .containsExactly(tuple("UNDER_25", 0.5), tuple("AGE_25_55", 0.0), tuple("OVER_55", 0.5));
        assertThat(ages.unknown()).isEqualTo(1);
        assertThat(ages.unknownShare()).isEqualTo(1 / 3.0);
    }

    @Test
    void channelsLevelsAndOutcomesShowEveryCode() {
        assertThat(breakdown(CHANNELS).lines())
                .extracting(Breakdown.Line::count)
                .containsExactly(2L, 1L, 0L, 0L, 0L);
        assertThat(breakdown(LEVELS).lines()).extracting(Breakdown.Line::count).containsExactly(0L, 2L, 1L, 1L);
        assertThat(breakdown(OUTCOMES).lines())
                .extracting(Breakdown.Line::count)
                .containsExactly(3L, 1L, 0L, 0L, 0L);
    }

    @Test
    void everyFigureHasTheSameTotal() {
        var dashboard = count(statistics::dashboard);
        var heat = dashboard.busyHours().lines().stream()
                .flatMap(line -> line.cells().stream())
                .mapToLong(HeatMap.Cell::visits)
                .sum();
        assertThat(dashboard.overview().now().visits())
                .isEqualTo(3)
                .isEqualTo(dashboard.months().total())
                .isEqualTo(dashboard.places().total())
                .isEqualTo(dashboard.breakdown(CHANNELS).total())
                .isEqualTo(dashboard.breakdown(AGES).total())
                .isEqualTo(heat + dashboard.busyHours().outside());
        assertThat(dashboard.overview().now().requests())
                .isEqualTo(4)
                .isEqualTo(dashboard.breakdown(OPERATORS).total())
                .isEqualTo(dashboard.breakdown(PROCEDURES).total())
                .isEqualTo(dashboard.breakdown(LEVELS).total())
                .isEqualTo(dashboard.breakdown(OUTCOMES).total());
    }

    @Test
    void aMonthStandsBesideTheSameDaysOfTheYearBefore() {
        log(aVisit(house).at("2025-03-25T10:00"));
        var line = count(statistics::months).lines().getFirst();
        assertThat(line).isEqualTo(new MonthTable.Line(YearMonth.of(2026, 3), WEEK, 3, 1));
    }

    @Test
    void yearsBeginWithTheFirstVisitAndEndWithTheMonthInProgress() {
        var table = count(statistics::overTheYears);
        assertThat(table.years()).containsExactly(2025, 2026);
        assertThat(table.lines().get(1).visits()).containsExactly(null, 0L);
        assertThat(table.lines().get(2).visits()).containsExactly(1L, 3L);
        assertThat(table.lines().get(3).visits()).containsExactly(0L, null);
    }

    @Test
    void busyHoursDivideByTheTimeOpenAtThatHour() {
        var cells = count(statistics::busyHours).lines().stream()
                .flatMap(line -> line.cells().stream())
                .toList();
        assertThat(cells)
                .filteredOn(cell -> cell.weekday() == DayOfWeek.MONDAY && cell.hour() == 9)
                .singleElement()
                .isEqualTo(new HeatMap.Cell(DayOfWeek.MONDAY, 9, 2, Duration.ofHours(1)))
                .returns(4L, HeatMap.Cell::step);
        assertThat(cells)
                .filteredOn(cell -> cell.weekday() == DayOfWeek.THURSDAY && cell.hour() == 9)
                .allMatch(HeatMap.Cell::isClosed);
    }

    @Test
    void aVisitOutsideOpeningHoursIsInNoMean() {
        log(aVisit(house).at("2026-03-05T09:00"));
        assertThat(count(statistics::busyHours).outside()).isEqualTo(1);
    }

    @Test
    void sitesCountTheirVisitsOverTheirOwnOpening() {
        assertThat(count(statistics::places).lines())
                .extracting(
                        PlaceTable.Line::name,
                        PlaceTable.Line::visits,
                        line -> line.open().hours())
                .containsExactly(tuple("Maison mère", 2L, 32.0), tuple("Antenne", 1L, 3.5));
    }

    @Test
    void oneSiteCountsAlone() {
        var atAntenna = new Scope(Set.of(house.structureId()), house.antennaId(), WEEK, null);
        var overview = house.as(COORDINATOR, () -> statistics.overview(atAntenna));
        assertThat(overview.now().visits()).isEqualTo(1);
        assertThat(overview.open().days()).isEqualTo(1);
    }

    @Test
    void aDeletedVisitCountsNowhere() {
        var mistaken = log(aVisit(house).at("2026-03-03T10:00"));
        house.as(COORDINATOR, () -> {
            var version = visits.details(mistaken).version();
            visits.delete(mistaken, version, DeletionReason.MISTAKE, ANY_DAY);
        });
        everyFigureHasTheSameTotal();
    }

    @Test
    void anotherHouseCountsNowhere() {
        var other = houses.open();
        other.as(
                COORDINATOR,
                () -> visits.log(
                        Ids.next(), aVisit(other).at("2026-03-03T10:00").build(), ANY_DAY.atAnyHour()));
        everyFigureHasTheSameTotal();
    }

    @Test
    void theSheetOfADayShowsEachOperatorHourByHour() {
        var monday = Period.day(LocalDate.of(2026, 3, 2));
        var sheet = house.as(COORDINATOR, () -> statistics.daySheet(scope(monday)));
        assertThat(sheet.operators())
                .extracting(DaySheet.Column::code, DaySheet.Column::requests)
                .containsExactly(tuple("CARSAT", 2L), tuple("CAF", 1L));
        assertThat(sheet.lines().get(1)).isEqualTo(new DaySheet.Line(9, 2, java.util.List.of(2L, 1L)));
    }

    @Test
    void theUsualIsTheMeanOfTheLastEightOpenSameWeekdaysUpToThisHour() {
        for (int week = 1; week <= 9; week++) {
            var day = LocalDate.of(2025, 12, 2).minusWeeks(week);
            log(aVisit(house).at(day + "T09:00"));
            log(aVisit(house).at(day + "T16:00"));
        }
        assertThat(usual(LocalDateTime.parse("2025-12-02T10:12"))).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void aPublicHolidayIsNoUsualDay() {
        var holiday = LocalDate.of(2025, 11, 11); // a Tuesday
        log(aVisit(house).at(holiday + "T09:00"));
        log(aVisit(house).at(holiday.minusWeeks(8) + "T09:00"));
        assertThat(usual(LocalDateTime.parse("2025-11-18T10:12"))).isCloseTo(1 / 8.0, within(1e-9));
    }

    Double usual(LocalDateTime now) {
        return house.as(COORDINATOR, () -> {
            var days = calendar.days(house.mainSiteId(), now.toLocalDate().minusWeeks(20), now.toLocalDate());
            return usualDay.count(sites.site(house.mainSiteId()), now, days).usual();
        });
    }

    @Test
    void periodsToDateBeginWhereTheCalendarSays() {
        var today = TestClock.START.toLocalDate();
        assertThat(Period.weekToDate(today).from()).isEqualTo("2026-03-09");
        assertThat(Period.quarterToDate(today).from()).isEqualTo("2026-01-01");
        assertThat(Period.wholeMonthsOfYear(today))
                .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)));
        assertThat(WEEK.previous().to()).isEqualTo("2026-03-01");
    }
}
