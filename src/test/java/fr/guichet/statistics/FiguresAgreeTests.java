package fr.guichet.statistics;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.statistics.GeneratedVisits.ASKED;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteService;
import fr.guichet.statistics.GeneratedVisits.Expected;
import fr.guichet.statistics.GeneratedVisits.Filter;
import fr.guichet.statistics.GeneratedVisits.Filters;
import fr.guichet.statistics.GeneratedVisits.Generated;
import fr.guichet.statistics.GeneratedVisits.Request;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.DeletionReason;
import fr.guichet.visit.PastVisits;
import fr.guichet.visit.PastVisits.PastVisit;
import fr.guichet.visit.VisitService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every filter at every place that counts: one number, the one that plain Java finds in the same visits. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAgreeTests {

    static final int VISITS = 240;
    static final String LIST = "/accompagnements";
    static final Pattern TOTAL =
            Pattern.compile("(\\d+) passages?, (\\d+) démarches?[^<]*?(?:\\((\\d+) en tout\\))?</h2>");
    static final Pattern RESOLVED = Pattern.compile("(\\d+)\u00a0% de(?:s| ces) démarches résolues sur place");
    static final Pattern LINK = Pattern.compile(
            "<a href=\"(/accompagnements\\?[^\"]+)\">[^<]+</a\\s*>(?:(?!</tr>).)*?<td class=\"end\">(\\d+)</td>",
            Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    PastVisits pastVisits;

    @Autowired
    UsualDay usualDay;

    @Autowired
    SiteService sites;

    @Autowired
    SiteCalendar calendar;

    House house;
    GeneratedVisits generated;

    @BeforeAll
    void logVisitsInTwoHouses() {
        var chance = new Random(20260310);
        logVisits(houses.open(COUNSELLOR, COORDINATOR), chance);
        house = houses.open(COUNSELLOR, COORDINATOR);
        generated = logVisits(house, chance);
    }

    /** One in eight is deleted afterwards, one in six corrected, into something else entirely. */
    GeneratedVisits logVisits(House where, Random chance) {
        var drawn = new ArrayList<>(IntStream.range(0, VISITS)
                .mapToObj(n -> GeneratedVisits.draw(where, Ids.next(), chance))
                .toList());
        where.as(
                COORDINATOR,
                () -> pastVisits.record(drawn.stream()
                        .map(visit -> new PastVisit(
                                visit.id(), where.agent(visit.agent()).accountId(), visit.content(where)))
                        .toList()));
        drawn.subList(0, VISITS / 8).forEach(visit -> where.as(COORDINATOR, () -> delete(visit)));
        drawn.subList(0, VISITS / 8).clear();
        drawn.subList(0, VISITS / 6).replaceAll(visit -> correct(where, visit, chance));
        return new GeneratedVisits(drawn);
    }

    void delete(Generated visit) {
        visits.delete(visit.id(), visits.details(visit.id()).version(), DeletionReason.MISTAKE, ANY_DAY);
    }

    Generated correct(House where, Generated visit, Random chance) {
        var drawn = GeneratedVisits.draw(where, visit.id(), chance);
        var corrected = new Generated(
                visit.id(),
                drawn.at(),
                drawn.siteId(),
                visit.agent(),
                drawn.channel(),
                drawn.ageBand(),
                drawn.minutes(),
                drawn.requests());
        where.as(
                COORDINATOR,
                () -> visits.correct(
                        visit.id(),
                        visits.details(visit.id()).version(),
                        corrected.content(where),
                        ANY_DAY.atAnyHour()));
        return corrected;
    }

    Stream<Filters> oneFilter() {
        return Stream.concat(
                Stream.of(Filters.of()), GeneratedVisits.filters(house).map(Filters::of));
    }

    /** Each parameter with each other one, in two of its values. */
    Stream<Filters> twoFilters() {
        var byParameter = GeneratedVisits.filters(house).collect(groupingBy(Filter::parameter));
        var parameters = List.copyOf(byParameter.keySet());
        var pairs = new ArrayList<Filters>();
        for (int first = 0; first < parameters.size(); first++) {
            for (int second = first + 1; second < parameters.size(); second++) {
                var ones = byParameter.get(parameters.get(first));
                var others = byParameter.get(parameters.get(second));
                pairs.add(Filters.of(ones.getFirst(), others.getFirst()));
                pairs.add(Filters.of(ones.get(1), others.get(1)));
            }
        }
        return pairs.stream();
    }

    /** All that a request can be asked at once. */
    Stream<Filters> fourFilters() {
        return generated.during(ASKED).requests().stream()
                .limit(5)
                .map(one -> Filters.of(
                        Filter.ofRequests(
                                "operateur",
                                one.operator(),
                                other -> other.operator().equals(one.operator())),
                        Filter.ofRequests(
                                "demarche",
                                one.procedure(),
                                other -> other.procedure().equals(one.procedure())),
                        Filter.ofRequests("niveau", one.level(), other -> other.level() == one.level()),
                        Filter.ofRequests("issue", one.outcome(), other -> other.outcome() == one.outcome())));
    }

    @ParameterizedTest
    @MethodSource({"oneFilter", "twoFilters", "fourFilters"})
    void theListAndItsFilesSayOneNumber(Filters filters) {
        assertListSays(LIST + during(ASKED) + "&" + filters, filters.expectedOf(generated.during(ASKED)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void theListAndItsFilesOfOneDaySayOneNumber(LocalDate edge) {
        var day = Period.day(edge);

        oneFilter()
                .filter(filters -> !filters.toString().contains("age="))
                .forEach(filters ->
                        assertListSays(LIST + during(day) + "&" + filters, filters.expectedOf(generated.during(day))));
    }

    static Stream<LocalDate> edges() {
        return Stream.of(ASKED.from(), ASKED.to());
    }

    void assertListSays(String address, Expected expected) {
        var page = get(address);
        var total = found(TOTAL, page);
        var byVisit = rows(address + "&format=csv");
        var byRequest = rows(address + "&format=csv&lignes=demarches");

        var soft = new SoftAssertions();
        soft.assertThat(List.of(
                        number(total, 1),
                        number(total, 2),
                        total.group(3) == null ? number(total, 2) : number(total, 3)))
                .as("list")
                .containsExactly(expected.visits(), expected.requests(), expected.allRequests());
        if (expected.assisted() == 0) {
            soft.assertThat(page).doesNotContainPattern(RESOLVED);
        } else {
            soft.assertThat(number(found(RESOLVED, page), 1))
                    .as("resolved")
                    .isEqualTo(Math.round(100.0 * expected.resolved() / expected.assisted()));
        }
        soft.assertThat(byVisit).as("file by visit").hasSize((int) expected.visits());
        soft.assertThat(sum(byVisit, "nombre_demarches"))
                .as("requests by visit")
                .isEqualTo(expected.requests());
        soft.assertThat(sum(byVisit, "nombre_demarches_en_tout")).isEqualTo(expected.allRequests());
        soft.assertThat(sum(byVisit, "duree_minutes")).isEqualTo(expected.minutes());
        soft.assertThat(byVisit)
                .allSatisfy(row -> assertThat(row.get("demarches").split(" \\| "))
                        .hasSize(Integer.parseInt(row.get("nombre_demarches"))));
        soft.assertThat(byRequest).as("file by request").hasSize((int) expected.requests());
        soft.assertAll();
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureView.class,
            names = {"OPERATORS", "PROCEDURES", "LEVELS", "OUTCOMES"})
    void aFigureOfRequestsSaysTheSameNumber(FigureView view) {
        assertFigureSays(
                view,
                visits -> visits.requests().stream().collect(groupingBy(request -> codeOf(view, request), counting())));
    }

    static String codeOf(FigureView view, Request request) {
        return switch (view) {
            case OPERATORS -> request.operator();
            case PROCEDURES -> request.procedure();
            case LEVELS -> request.level().name();
            default -> request.outcome().name();
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureView.class,
            names = {"CHANNELS", "AGES"})
    void aFigureOfVisitsSaysTheSameNumber(FigureView view) {
        assertFigureSays(
                view,
                visits -> visits.visits().stream()
                        .collect(groupingBy(
                                visit -> view == FigureView.CHANNELS
                                        ? visit.channel().name()
                                        : visit.ageBand().name(),
                                counting())));
    }

    void assertFigureSays(FigureView view, Function<GeneratedVisits, Map<String, Long>> expected) {
        eachSite((site, here) -> {
            var counted = new HashMap<String, Long>();
            rows("/statistiques/" + view.slug() + during(ASKED) + site + "&format=csv")
                    .forEach(row -> counted.put(row.get("code"), Long.valueOf(row.get("nombre"))));
            counted.values().removeIf(none -> none == 0);

            assertThat(counted).isEqualTo(expected.apply(here.during(ASKED)));
        });
    }

    @Test
    void theHeadlineSaysTheSameNumberBesideTheYearBefore() {
        eachSite((site, here) -> {
            var now = here.during(ASKED).countingAll();
            var before = here.during(ASKED.yearBefore()).countingAll();

            assertThat(get("/statistiques" + during(ASKED) + site + "&format=csv"))
                    .contains("\nPassages;%d;%d\r".formatted(now.visits(), before.visits()))
                    .contains("\nDémarches;%d;%d\r".formatted(now.requests(), before.requests()))
                    .contains("\nRésolues sur place;%s;%s\r".formatted(share(now), share(before)));
        });
    }

    static String share(Expected of) {
        return BigDecimal.valueOf((double) of.resolved() / of.assisted())
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    @Test
    void monthsSitesAndHoursSayTheSameNumber() {
        eachSite((site, here) -> {
            var now = here.during(ASKED);
            var before = here.during(ASKED.yearBefore());

            var months = rows("/statistiques/mois" + during(ASKED) + site + "&format=csv");
            assertThat(sum(months, "passages")).isEqualTo(now.visits().size());
            assertThat(sum(months, "un_an_avant")).isEqualTo(before.visits().size());

            var places = rows("/statistiques/sites" + during(ASKED) + site + "&format=csv");
            assertThat(places).allSatisfy(row -> {
                var id = UUID.fromString(row.get("id"));
                assertThat(Long.parseLong(row.get("passages")))
                        .isEqualTo(now.where(visit -> visit.siteId().equals(id))
                                .visits()
                                .size());
                assertThat(Long.parseLong(row.get("comparaison")))
                        .isEqualTo(before.where(visit -> visit.siteId().equals(id))
                                .visits()
                                .size());
            });
            assertThat(sum(places, "passages")).isEqualTo(now.visits().size());
        });
    }

    @ParameterizedTest
    @MethodSource("edges")
    void theSheetOfADaySaysTheSameNumber(LocalDate edge) {
        eachSite((site, here) -> {
            var expected = here.during(Period.day(edge));
            var sheet = rows("/statistiques/jour" + during(Period.day(edge)) + site + "&format=csv");

            assertThat(sum(sheet, "passages")).isEqualTo(expected.visits().size());
            assertThat(sum(sheet, "demarches")).isEqualTo(expected.requests().size());
            expected.requests().stream()
                    .map(Request::operator)
                    .distinct()
                    .forEach(operator -> assertThat(sum(sheet, operator))
                            .isEqualTo(expected.requests().stream()
                                    .filter(request -> request.operator().equals(operator))
                                    .count()));
        });
    }

    @Test
    void theDayUntilNowSaysTheSameNumber() {
        var today = TestClock.START.toLocalDate();
        var site = house.mainSiteId();
        var days = house.as(COUNSELLOR, () -> calendar.days(site, today.minusWeeks(10), today));
        var expected = generated
                .during(Period.day(today))
                .where(visit -> visit.siteId().equals(site))
                .countingAll();

        var headline = house.as(
                COUNSELLOR,
                () -> usualDay.count(sites.site(site), TestClock.START, days).headline());

        assertThat(List.of(headline.visits(), headline.requests(), headline.assisted(), headline.resolved()))
                .containsExactly(expected.visits(), expected.requests(), expected.assisted(), expected.resolved());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/operateurs", "/demarches", "/niveaux", "/issues", "/canaux", "/ages"})
    void aLineOfAFigureLeadsToTheListThatSaysItsNumber(String figure) {
        eachSite((site, here) -> {
            var links = LINK.matcher(get("/statistiques" + figure + during(ASKED) + site))
                    .results()
                    .toList();

            assertThat(links).isNotEmpty().allSatisfy(link -> {
                var list = found(TOTAL, get(link.group(1).replace("&amp;", "&")));
                var ofVisits = link.group(1).matches(".*&amp;(canal|age)=[A-Z0-9_]+");
                assertThat(number(list, ofVisits ? 1 : 2)).as(link.group(1)).isEqualTo(Long.parseLong(link.group(2)));
            });
        });
    }

    interface AtSite {
        void check(String parameter, GeneratedVisits here);
    }

    void eachSite(AtSite check) {
        check.check("", generated);
        for (var site : List.of(house.mainSiteId(), house.antennaId())) {
            check.check("&site=" + site, generated.where(visit -> visit.siteId().equals(site)));
        }
    }

    static String during(Period days) {
        return "?du=" + days.from() + "&au=" + days.to();
    }

    String get(String address) {
        var answer = mvc.get().uri(address).with(house.signedIn(COUNSELLOR)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    List<Map<String, String>> rows(String address) {
        var lines = get(address).substring(1).split("\r\n");
        var header = lines[0].split(";");
        return Stream.of(lines)
                .skip(1)
                .map(line -> row(header, line.split(";", -1)))
                .toList();
    }

    static Map<String, String> row(String[] header, String[] cells) {
        var row = new HashMap<String, String>();
        IntStream.range(0, header.length).forEach(column -> row.put(header[column], cells[column]));
        return row;
    }

    static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    static Matcher found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher;
    }

    static long number(Matcher found, int group) {
        return Long.parseLong(found.group(group));
    }
}
