package fr.guichet.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.guichet.visit.AgeGroup;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Level;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.PastVisits.PastVisit;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitContent.RequestContent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DemoPlanTests {

    private static final DemoPlan PLAN = DemoPlans.chambery(LocalDate.of(2026, 10, 31));
    private static final List<PastVisit> FIRST_YEARS = DemoPlans.visits(PLAN, "2022-10-01", "2024-09-30");
    private static final List<PastVisit> IN_2024 = DemoPlans.visits(PLAN, "2024-01-01", "2024-09-30");
    private static final List<PastVisit> BEFORE_2024 = DemoPlans.visits(PLAN, "2022-10-01", "2023-12-31");
    private static final List<PastVisit> LATER = DemoPlans.visits(PLAN, "2024-10-01", "2026-10-31");
    private static final List<PastVisit> ALL =
            Stream.concat(FIRST_YEARS.stream(), LATER.stream()).toList();

    @Test
    void theFirstTwoYearsHoldTheVisitsOfTheBriefMonthByMonth() {
        assertThat(countsBy(FIRST_YEARS, visit -> YearMonth.from(visit.at())).values())
                .containsExactly(
                        84L, 106L, 114L, 112L, 98L, 112L, 118L, 128L, 122L, 98L, 84L, 128L, 132L, 138L, 130L, 178L,
                        164L, 176L, 196L, 194L, 190L, 172L, 140L, 210L);
    }

    @Test
    void theFirstTwoYearsHoldTheAgesOfTheBrief() {
        assertThat(countsBy(FIRST_YEARS, visit -> visit.usager().ageBand().group()))
                .isEqualTo(Map.of(AgeGroup.UNDER_25, 133L, AgeGroup.AGE_25_55, 1_496L, AgeGroup.OVER_55, 1_695L));
    }

    @Test
    void theNineMonthsOf2024HoldTheRequestsOfTheBriefByOperator() {
        var expected = Map.ofEntries(
                Map.entry("CARSAT", 624L),
                Map.entry("ANTS", 416L),
                Map.entry("CAF", 359L),
                Map.entry("CPAM", 132L),
                Map.entry("DGFIP", 113L),
                Map.entry("FRANCE_TRAVAIL", 57L),
                Map.entry("CHEQUE_ENERGIE", 37L),
                Map.entry("JUSTICE", 28L),
                Map.entry("SYNCHRO_BUS", 23L),
                Map.entry("MSA", 19L),
                Map.entry("EDUCATION", 16L),
                Map.entry("BANQUE_DE_FRANCE", 14L),
                Map.entry("FRANCE_RENOV", 12L),
                Map.entry("ADIL", 11L),
                Map.entry("CDAD", 11L),
                Map.entry("LA_POSTE", 9L),
                Map.entry("ECRIVAIN_PUBLIC", 7L),
                Map.entry("GENDARMERIE", 2L));

        assertThat(byOperator(IN_2024)).isEqualTo(expected);
    }

    @Test
    void the1620VisitsOf2024Hold1890Requests() {
        assertThat(IN_2024).hasSize(1_620);
        assertThat(requests(IN_2024)).hasSize(1_890);
    }

    @Test
    void operatorsThatJoinedIn2024AreAbsentBefore() {
        assertThat(byOperator(BEFORE_2024)).doesNotContainKeys("CHEQUE_ENERGIE", "FRANCE_RENOV", "URSSAF");
    }

    @Test
    void operatorsRankedIn2023AsIn2024() {
        var ranking = List.of(
                "CARSAT",
                "ANTS",
                "CAF",
                "CPAM",
                "DGFIP",
                "FRANCE_TRAVAIL",
                "JUSTICE",
                "SYNCHRO_BUS",
                "MSA",
                "EDUCATION");
        var counts = byOperator(BEFORE_2024);

        assertThat(ranking)
                .isSortedAccordingTo(Comparator.comparing(counts::get).reversed());
    }

    @Test
    void laterPartnersAppearFromTheirFirstDayOnly() {
        assertThat(LATER.stream()
                        .map(PastVisit::content)
                        .filter(visit -> visit.requests().stream()
                                .anyMatch(request -> request.operatorCode().equals("AGIRC_ARRCO")))
                        .map(VisitContent::at)
                        .toList())
                .isNotEmpty()
                .allMatch(at -> at.getYear() >= 2025);
    }

    @Test
    void theMainSiteIsAheadOfTheAntennaEveryMonth() {
        assertThat(countsBy(ALL, visit -> YearMonth.from(visit.at())).entrySet())
                .allSatisfy(month -> {
                    var atTheAntenna = ALL.stream()
                            .filter(visit -> visit.content().siteId().equals(DemoPlans.ANTENNA))
                            .filter(visit ->
                                    YearMonth.from(visit.content().at()).equals(month.getKey()))
                            .count();
                    assertThat((double) atTheAntenna / month.getValue()).isBetween(0.07, 0.17);
                });
    }

    @Test
    void theAntennaReceivesOnWednesdayAfternoonsOnly() {
        assertThat(ALL.stream()
                        .map(PastVisit::content)
                        .filter(visit -> visit.siteId().equals(DemoPlans.ANTENNA)))
                .allMatch(visit -> visit.at().getDayOfWeek() == DayOfWeek.WEDNESDAY
                        && !visit.at().toLocalTime().isBefore(LocalTime.of(13, 30))
                        && visit.at().toLocalTime().isBefore(LocalTime.of(17, 0)));
    }

    @Test
    void nobodyComesOnAPublicHoliday() {
        assertThat(ALL).noneMatch(visit -> visit.content().at().toLocalDate().equals(LocalDate.of(2024, 5, 8)));
    }

    @Test
    void nobodyComesOutsideTheOpeningHours() {
        var week = DemoPlans.publishedWeek();

        assertThat(ALL.stream()
                        .map(PastVisit::content)
                        .filter(visit -> visit.siteId().equals(DemoPlans.MAIN)))
                .allMatch(visit -> week.get(visit.at().getDayOfWeek()).stream()
                        .anyMatch(range -> range.contains(visit.at().toLocalTime())));
    }

    @Test
    void noAgentIsAtBothSitesOnOneAfternoon() {
        var afternoons = ALL.stream()
                .filter(visit -> visit.content().at().getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .filter(visit -> !visit.content().at().toLocalTime().isBefore(LocalTime.of(13, 30)))
                .collect(groupingBy(visit -> visit.content().at().toLocalDate()));

        assertThat(afternoons.values())
                .allSatisfy(visits -> assertThat(visits.stream()
                                .collect(groupingBy(PastVisit::agentId))
                                .values())
                        .allMatch(ofAgent -> ofAgent.stream()
                                        .map(visit -> visit.content().siteId())
                                        .distinct()
                                        .count()
                                == 1));
    }

    @Test
    void sixtyTwoPercentComeWithoutAppointment() {
        assertThat(share(FIRST_YEARS, visit -> visit.channel() == Channel.IN_PERSON && !visit.byAppointment()))
                .isCloseTo(0.62, aPoint());
    }

    @Test
    void twentyThreePercentComeByAppointment() {
        assertThat(share(FIRST_YEARS, visit -> visit.channel() == Channel.IN_PERSON && visit.byAppointment()))
                .isCloseTo(0.23, aPoint());
    }

    @Test
    void thirteenPercentCall() {
        assertThat(share(FIRST_YEARS, visit -> visit.channel() == Channel.PHONE))
                .isCloseTo(0.13, aPoint());
    }

    @Test
    void twoPercentWrite() {
        assertThat(share(FIRST_YEARS, visit -> visit.channel() == Channel.EMAIL))
                .isCloseTo(0.02, aPoint());
    }

    @Test
    void halfOfTheVisitsLastTwentyMinutesOrMore() {
        var minutes = FIRST_YEARS.stream()
                .map(visit -> visit.content().minutes())
                .sorted()
                .toList();

        assertThat(minutes.get(minutes.size() / 2)).isEqualTo(20);
    }

    @Test
    void fourRequestsInFiveAreResolvedOnSite() {
        var countable = requests(FIRST_YEARS).stream()
                .filter(request -> request.level() != Level.SELF_SERVICE)
                .toList();
        var resolved = countable.stream()
                .filter(request -> request.outcome() == Outcome.COMPLETED)
                .count();

        assertThat((double) resolved / countable.size()).isCloseTo(0.80, aPoint());
    }

    @Test
    void fiftySixPercentAreWomen() {
        assertThat(share(FIRST_YEARS, visit -> visit.usager().gender() == Gender.FEMALE))
                .isCloseTo(0.56, aPoint());
    }

    @Test
    void taxesBulgeFromAprilToJune() {
        var byMonth = requestsBySeason("DGFIP", 4, 6);

        assertThat(byMonth.get(true)).isGreaterThan(byMonth.get(false) * 2);
    }

    @Test
    void identityPapersBulgeBeforeAndInSummer() {
        var byMonth = requestsBySeason("ANTS", 6, 8);

        assertThat(byMonth.get(true)).isGreaterThan(byMonth.get(false));
    }

    @Test
    void anOpenHourOfAMondayIsBusierThanOneOfATuesday() {
        var byWeekday = countsBy(FIRST_YEARS, visit -> visit.at().getDayOfWeek());

        assertThat(byWeekday.get(DayOfWeek.MONDAY) / 8.5).isGreaterThan(byWeekday.get(DayOfWeek.TUESDAY) / 7.5);
    }

    @Test
    void theFirstYearsDoNotDependOnTheDayOfLoading() {
        var early = DemoPlans.chambery(LocalDate.of(2024, 10, 15));

        assertThat(DemoPlans.visits(early, "2022-10-01", "2024-09-30")).isEqualTo(FIRST_YEARS);
    }

    @Test
    void aLaterDayDoesNotDependOnTheDayOfLoading() {
        var early = DemoPlans.chambery(LocalDate.of(2025, 6, 12));

        assertThat(early.visits(LocalDate.of(2025, 6, 12))).isEqualTo(PLAN.visits(LocalDate.of(2025, 6, 12)));
    }

    @Test
    void laterMonthsHoldAboutTwoHundredVisits() {
        assertThat(LATER.size() / 25.0).isBetween(190.0, 225.0);
    }

    @Test
    void idsAreUniqueAndTimeOrdered() {
        assertThat(ALL.stream().map(PastVisit::id)).doesNotHaveDuplicates();
        assertThat(ALL.stream().map(PastVisit::id)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    private static <K> Map<K, Long> countsBy(List<PastVisit> visits, Function<VisitContent, K> key) {
        return visits.stream().map(PastVisit::content).collect(groupingBy(key, TreeMap::new, counting()));
    }

    private static Map<String, Long> byOperator(List<PastVisit> visits) {
        return requests(visits).stream().map(RequestContent::operatorCode).collect(groupingBy(identity(), counting()));
    }

    private static List<RequestContent> requests(List<PastVisit> visits) {
        return visits.stream()
                .flatMap(visit -> visit.content().requests().stream())
                .toList();
    }

    private static Map<Boolean, Double> requestsBySeason(String operator, int firstMonth, int lastMonth) {
        return FIRST_YEARS.stream()
                .map(PastVisit::content)
                .collect(partitioningBy(
                        visit -> visit.at().getMonthValue() >= firstMonth
                                && visit.at().getMonthValue() <= lastMonth,
                        averagingDouble(visit -> visit.requests().stream()
                                .filter(request -> request.operatorCode().equals(operator))
                                .count())));
    }

    private static double share(List<PastVisit> visits, Predicate<VisitContent> like) {
        return (double) visits.stream().map(PastVisit::content).filter(like).count() / visits.size();
    }

    private static Offset<Double> aPoint() {
        return within(0.015);
    }
}
