package fr.guichet.publication;

import static fr.guichet.account.Role.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.PublicHolidays;
import fr.guichet.opening.SchoolHolidays;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is read, and whoever reads it, a site is open in the same quarters of an hour of the eight weeks to come: on the page,
 * on the poster, in the catalogue, by search engines, in an agenda. The plans are generated, two sites a house.
 */
@IntegrationTest
class PublishedHoursAgreeTests {

    /** They tell facts by their date, the others rules: their readers take a day that may be a school holiday for none. */
    private static final Set<String> DATED = Set.of("agenda", "schema.org");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SiteService sites;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    PublicHolidays publicHolidays;

    @Autowired
    SchoolHolidays schoolHolidays;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    /** In Paris time: weeks in which clocks change, a week 53, Easter, Whit Monday, evenings that are another day overseas. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1,  2026-12-01T09:12, METROPOLE,      false, A,         Europe/Paris
            3,  2026-11-20T18:00, ALSACE_MOSELLE, false, B,         Europe/Paris
            4,  2026-03-10T10:12, ALSACE_MOSELLE, false, B,         Europe/Paris
            6,  2026-04-14T00:15, METROPOLE,      true,  A,         Europe/Paris
            7,  2026-04-20T12:00, METROPOLE,      true,  C,         Europe/Paris
            9,  2026-10-02T08:00, METROPOLE,      false, A,         Europe/Paris
            10, 2026-10-10T23:50, METROPOLE,      true,  B,         Europe/Paris
            11, 2026-11-30T12:00, REUNION,        false, OUTRE_MER, Indian/Reunion
            12, 2026-12-02T22:30, REUNION,        false, OUTRE_MER, Indian/Reunion
            13, 2026-12-02T00:30, MARTINIQUE,     false, OUTRE_MER, America/Martinique
            14, 2026-04-14T02:30, MARTINIQUE,     true,  OUTRE_MER, America/Martinique
            15, 2026-06-01T12:00, GUYANE,         false, OUTRE_MER, America/Cayenne
            17, 2027-02-20T12:00, METROPOLE,      false, A,         Europe/Paris
            19, 2026-12-15T07:00, MAYOTTE,        false, OUTRE_MER, Indian/Mayotte
            """)
    void theSameHoursAreReadEverywhere(
            int seed, LocalDateTime now, HolidayRegion region, boolean whitMondayWorked, SchoolZone zone, ZoneId time) {
        clock.moveTo(now);
        var settings = new CalendarSettings(region, whitMondayWorked, zone);
        var house = houses.open();
        var places = List.of(house.mainSiteId(), house.antennaId());
        var parisToday = LocalDate.now(clock);
        house.as(COORDINATOR, () -> {
            places.forEach(id -> {
                move(sites.site(id), time);
                sites.follow(id, sites.site(id).version(), settings);
            });
            beans.createBean(GeneratedHours.class).plan(new Random(seed), parisToday, places, settings);
        });

        var here = clock.instant().atZone(time).toLocalDate();
        var last = here.plusWeeks(PublicationService.WEEKS_AHEAD);
        var school = schools(house, zone);
        var holidays = publicHolidays.between(new CalendarSettings(region, false, zone), here, last);
        var published = new Published(
                get(house, ""), get(house, "/affiche"), get(house, ".json"), get(house, ".jsonld"), get(house, ".ics"));
        var disagreeing = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            var id = places.get(i);
            var truth = house.as(COORDINATOR, () -> calendar.days(id, here, last));
            assertThat(truth).anyMatch(OpeningDay::isOpen);
            var site = house.as(COORDINATOR, () -> sites.site(id));
            var facts = truth.stream().map(OpeningDay::asFarAsKnown).toList();
            readers(published, site, i, holidays, school)
                    .forEach((reader, read) -> differences(DATED.contains(reader) ? facts : truth, read)
                            .forEach(difference -> disagreeing.add(reader + " of " + site.name() + ": " + difference)));
        }
        assertThat(disagreeing).isEmpty();
    }

    private record Published(String page, String poster, String json, String jsonLd, String agenda) {}

    private static Map<String, Function<LocalDate, OpenQuarters>> readers(
            Published published,
            SiteRow site,
            int number,
            Map<LocalDate, String> holidays,
            Predicate<LocalDate> school) {
        Predicate<LocalDate> whitMonday = day -> day.equals(PublicHolidays.whitMonday(day.getYear()));
        var knowing = new OsmReader(holidays::containsKey, school, whitMonday);
        var ignorant = new OsmReader(day -> false, day -> false, whitMonday);
        var json = JsonMapper.shared().readTree(published.json);
        var structure = json.at("/structures/" + number + "/horaires_accueil").asString();
        var service = json.at("/services/" + number + "/horaires_accueil").asString();
        var office = new SchemaOrgReader(
                JsonMapper.shared().readTree(published.jsonLd).at("/@graph/" + number));
        var agenda = AgendaReader.of(published.agenda, site.name(), site.timeZone());
        var page = new PrintedHoursReader(published.page, site.name());
        var poster = new PrintedHoursReader(published.poster, site.name());
        var readers = new LinkedHashMap<String, Function<LocalDate, OpenQuarters>>();
        readers.put("agenda", agenda::on);
        readers.put("schema.org", office::on);
        readers.put("catalogue, structure, read with holidays", day -> knowing.on(day, structure));
        readers.put("catalogue, service, read without holidays", day -> ignorant.on(day, service));
        readers.put("page", day -> page.on(day, school));
        readers.put("poster", day -> poster.on(day, school));
        return readers;
    }

    private static List<String> differences(List<OpeningDay> truth, Function<LocalDate, OpenQuarters> read) {
        return truth.stream()
                .filter(day -> !read.apply(day.day()).equals(OpenQuarters.of(day.ranges())))
                .map(day -> day.day() + " is " + OpenQuarters.of(day.ranges()) + ", read " + read.apply(day.day()))
                .toList();
    }

    private Predicate<LocalDate> schools(House house, SchoolZone zone) {
        var known = house.as(COORDINATOR, schoolHolidays::known);
        return day -> known.on(zone, day).isPresent();
    }

    private void move(SiteRow site, ZoneId time) {
        sites.describe(
                site.id(),
                site.version(),
                new SiteDetails(
                        site.name(),
                        site.address(),
                        site.postalCode(),
                        site.city(),
                        null,
                        null,
                        null,
                        time,
                        site.validity().from()));
    }

    private String get(House house, String file) {
        var answer = mvc.get().uri("/horaires/" + house.code() + file).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
