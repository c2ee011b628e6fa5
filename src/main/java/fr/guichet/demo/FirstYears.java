package fr.guichet.demo;

import static fr.guichet.site.SiteKind.ANTENNA;
import static fr.guichet.site.SiteKind.MAIN;
import static java.util.stream.Collectors.groupingBy;

import fr.guichet.demo.Habits.OperatorHabit;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.AgeGroup;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** October 2022 to September 2024, exact to the unit: by month, by operator in each of the two periods, by age. */
final class FirstYears {

    static final LocalDate LAST_DAY = LocalDate.of(2024, 9, 30);

    private static final YearMonth FIRST_MONTH = YearMonth.of(2022, 10);
    private static final List<Integer> VISITS = List.of(
            84, 106, 114, //
            112, 98, 112, 118, 128, 122, 98, 84, 128, 132, 138, 130, //
            178, 164, 176, 196, 194, 190, 172, 140, 210);
    private static final int MONTHS_BEFORE_2023 = 3;
    private static final int MONTHS_BEFORE_2024 = 15;
    private static final int UNDER_25 = 133;
    private static final int OVER_55 = 1_695;
    private static final double ANTENNA_SHARE = 0.115;
    private static final int MOST_REQUESTS = 3;

    private final String name;
    private final OpenDays days;
    private final Habits habits;

    FirstYears(String name, OpenDays days, Habits habits) {
        this.name = name;
        this.days = days;
        this.habits = habits;
    }

    /** How that month of 2023 differed from the mean of the year. */
    static double season(Month month) {
        var year = VISITS.subList(MONTHS_BEFORE_2023, MONTHS_BEFORE_2024);
        return year.get(month.getValue() - 1) * 12.0 / sum(year);
    }

    Map<LocalDate, List<Sketch>> sketches() {
        var drafts = new ArrayList<Draft>();
        drafts.addAll(period(0, MONTHS_BEFORE_2024));
        drafts.addAll(period(MONTHS_BEFORE_2024, VISITS.size()));
        return withAges(drafts).stream().collect(groupingBy(Sketch::day));
    }

    private List<Draft> period(int first, int end) {
        var months =
                IntStream.range(first, end).mapToObj(FIRST_MONTH::plusMonths).toList();
        var visits = VISITS.subList(first, end);
        var requests = requests(visits);
        var operators = habits.on(months.getFirst().atDay(1));
        var left = Apportionment.of(
                sum(requests),
                operators.stream().map(operator -> (double) operator.weight()).toList());
        var drafts = new ArrayList<Draft>();
        for (int index = 0; index < months.size(); index++) {
            var shares = shares(operators, left, months, requests, index);
            drafts.addAll(month(months.get(index), visits.get(index), operators, shares));
            left = minus(left, shares);
        }
        return drafts;
    }

    /** Seven requests for six visits, month after month. */
    private static List<Integer> requests(List<Integer> visits) {
        var requests = new ArrayList<Integer>();
        var visitsSoFar = 0;
        for (var count : visits) {
            visitsSoFar += count;
            requests.add((int) Math.round(visitsSoFar * 7 / 6.0) - sum(requests));
        }
        return requests;
    }

    /** What each operator gets this month of what it has left, by season; the last month gets all the rest. */
    private static List<Integer> shares(
            List<OperatorHabit> operators,
            List<Integer> left,
            List<YearMonth> months,
            List<Integer> requests,
            int index) {
        var weights = IntStream.range(0, operators.size())
                .mapToObj(operator -> {
                    var seasons = IntStream.range(index, months.size())
                            .mapToObj(month -> operators
                                            .get(operator)
                                            .season(months.get(month).getMonth())
                                    * requests.get(month))
                            .toList();
                    return left.get(operator)
                            * seasons.getFirst()
                            / seasons.stream().mapToDouble(Double::doubleValue).sum();
                })
                .toList();
        return Apportionment.of(requests.get(index), weights, left);
    }

    private List<Draft> month(YearMonth month, int visits, List<OperatorHabit> operators, List<Integer> shares) {
        var dice = Dice.named(name + "/" + month);
        var requests = new ArrayList<OperatorHabit>();
        for (int index = 0; index < operators.size(); index++) {
            requests.addAll(Collections.nCopies(shares.get(index), operators.get(index)));
        }
        var bundles = bundles(dice.shuffled(requests), visits, dice);
        var places = dice.shuffled(places(month, visits, dice));
        return IntStream.range(0, visits)
                .mapToObj(index -> new Draft(
                        places.get(index),
                        bundles.get(index),
                        bundles.get(index).getFirst().age(dice.roll())))
                .toList();
    }

    /** A second request is mostly for the same operator as the first. */
    private static List<List<OperatorHabit>> bundles(List<OperatorHabit> requests, int visits, Dice dice) {
        var bundles = requests.stream()
                .limit(visits)
                .map(main -> (List<OperatorHabit>) new ArrayList<>(List.of(main)))
                .toList();
        for (var extra : requests.subList(visits, requests.size())) {
            dice.shuffled(bundles).stream()
                    .filter(bundle -> bundle.size() < MOST_REQUESTS)
                    .limit(5)
                    .min(Comparator.comparing(bundle -> !bundle.getFirst().equals(extra)))
                    .orElseThrow()
                    .add(extra);
        }
        return bundles;
    }

    private List<Place> places(YearMonth month, int visits, Dice dice) {
        var atTheAntenna = (int) Math.round(visits * ANTENNA_SHARE * dice.around(0.25));
        var places = new ArrayList<Place>();
        places.addAll(places(month, MAIN, visits - atTheAntenna, dice));
        places.addAll(places(month, ANTENNA, atTheAntenna, dice));
        return places;
    }

    private List<Place> places(YearMonth month, SiteKind site, int visits, Dice dice) {
        var open = days.in(month, site);
        var counts = Apportionment.of(
                visits,
                open.stream()
                        .map(day -> days.crowd(day, site) * dice.around(0.4))
                        .toList());
        var places = new ArrayList<Place>();
        for (int index = 0; index < open.size(); index++) {
            places.addAll(Collections.nCopies(counts.get(index), new Place(open.get(index), site)));
        }
        return places;
    }

    /** The youngest are under 25, the oldest over 55, in the exact numbers. */
    private static List<Sketch> withAges(List<Draft> drafts) {
        var byAge =
                drafts.stream().sorted(Comparator.comparingDouble(Draft::age)).toList();
        return IntStream.range(0, byAge.size())
                .mapToObj(rank -> {
                    var draft = byAge.get(rank);
                    return new Sketch(
                            draft.place().day(), draft.place().site(), draft.operators(), ageGroup(rank, byAge.size()));
                })
                .toList();
    }

    private static AgeGroup ageGroup(int rank, int visits) {
        if (rank < UNDER_25) {
            return AgeGroup.UNDER_25;
        }
        return rank < visits - OVER_55 ? AgeGroup.AGE_25_55 : AgeGroup.OVER_55;
    }

    private static List<Integer> minus(List<Integer> whole, List<Integer> parts) {
        return IntStream.range(0, whole.size())
                .mapToObj(index -> whole.get(index) - parts.get(index))
                .toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private record Place(LocalDate day, SiteKind site) {}

    private record Draft(Place place, List<OperatorHabit> operators, double age) {}
}
