package fr.guichet.journeys;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.bookUnder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.testing.TestClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The planning on a telephone of 320 pixels, whatever its hours: alike on five days, different on seven, cut into three ranges,
 * held in certain weeks; and with names that have no space to break at.
 */
class NarrowPlanningTests extends Journey {

    private static final long SEED = 20261201;
    private static final int VERSIONS = 12;
    private static final String LONG = "Maisondeservicesaupublicdesquartierssudsdelagglomeration";

    /** What reaches over the edge, and what has to be pushed sideways to be read. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('main *')]
              .filter(one => one.checkVisibility() && !one.closest('.visually-hidden') && !one.closest('svg'))
              .filter(one => one.getBoundingClientRect().right > innerWidth + 1
                          || one.matches('.scroll') && one.scrollWidth > one.clientWidth + 1)
              .map(one => one.outerHTML.slice(0, 120))
            """;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    SiteService sites;

    @Autowired
    StandardWeekService weeks;

    @Autowired
    LeaveService leaves;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final UUID id = Ids.next();
    private final Random dice = new Random(SEED);

    @BeforeEach
    void planAWeek() {
        Rotas.plan(house, weeks, leaves);
        availabilities.allUnder(house, id);
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, LONG);
        var type = availabilities.type(house, ProviderKind.PERMANENCE, "Permanence");
        availabilities.weekly(house, partner, null, LocalDate.of(2026, 3, 11), "09:00", "12:00", type);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        house.as(
                COORDINATOR,
                () -> sites.describe(
                        house.antennaId(),
                        sites.site(house.antennaId()).version(),
                        new SiteDetails(
                                LONG,
                                "1 rue Fictive",
                                "73000",
                                "Chambéry",
                                null,
                                null,
                                null,
                                TestClock.PARIS,
                                LocalDate.of(2022, 10, 1))));
        JdbcClient.create(owner)
                .sql("update account set display_name = :name where id = :id")
                .param("name", LONG)
                .param("id", house.agent(COUNSELLOR).accountId())
                .update();
    }

    @Test
    void nothingIsPushedSidewaysWhateverTheHours() {
        for (int i = 0; i < VERSIONS; i++) {
            publish(LocalDate.of(2026, 4, 1).plusWeeks(i), i % 2 == 0 ? LONG : null, anyWeek(i));
        }
        var page = signIn(window(new Browser.NewContextOptions().setViewportSize(320, 800)), COORDINATOR);
        var form = "/planning/horaires/" + house.mainSiteId() + "/nouveaux";

        for (var address : List.of(
                "/planning/horaires",
                form,
                "/planning?du=2026-03-16",
                "/planning/presences?du=2026-03-16",
                "/planning/fermetures",
                "/planning/mois?mois=2026-04",
                "/rendez-vous/semaine?du=2026-03-16",
                "/rendez-vous?du=2026-03-18")) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            assertThat(tooWide(page)).as("%s, seed %d", address, SEED).isEmpty();
        }
        page.navigate(form);
        page.fill("#validFrom", "2027-03-01");
        page.click("form.narrow .btn-primary");
        assertThat(page.textContent("main")).contains("Ce que cela entraîne");
        assertThat(tooWide(page)).as("what new hours entail").isEmpty();
    }

    /** The first ones are those that were seen to be too wide. */
    private WeeklyHours anyWeek(int version) {
        var ranges = new ArrayList<WeeklyRange>();
        for (var day : DayOfWeek.values()) {
            var like = version < 2 ? 9 : 7 + dice.nextInt(4);
            for (int part = 0; part < (version < 2 ? 2 : dice.nextInt(4)); part++) {
                ranges.add(range(day, like + 4 * part, Recurrence.EVERY_WEEK));
            }
        }
        for (int row = dice.nextInt(5); row >= 0; row--) {
            ranges.add(range(
                    DayOfWeek.of(1 + dice.nextInt(7)),
                    7 + row * 3,
                    Recurrence.values()[1 + dice.nextInt(Recurrence.values().length - 1)]));
        }
        return new WeeklyHours(ranges);
    }

    private static WeeklyRange range(DayOfWeek day, int hour, Recurrence weeks) {
        return new WeeklyRange(day, new TimeRange(LocalTime.of(hour, 15), LocalTime.of(hour + 2, 45)), weeks);
    }

    private void publish(LocalDate from, @Nullable String label, WeeklyHours week) {
        house.as(
                COORDINATOR,
                () -> hours.publish(
                        new PublishHours(Ids.next(), house.mainSiteId(), label, Validity.since(from), week)));
    }

    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate(TOO_WIDE);
    }
}
