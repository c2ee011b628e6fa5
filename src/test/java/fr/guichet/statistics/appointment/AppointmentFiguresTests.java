package fr.guichet.statistics.appointment;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.NETWORK;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.AppointmentStatus.BOOKED;
import static fr.guichet.appointment.AppointmentStatus.CANCELLED_BY_HOUSE;
import static fr.guichet.appointment.AppointmentStatus.CANCELLED_BY_USER;
import static fr.guichet.appointment.AppointmentStatus.HONOURED;
import static fr.guichet.appointment.AppointmentStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.guichet.account.AccountService;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.FreeSlotDelays;
import fr.guichet.appointment.PastAppointments;
import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.Title;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.statistics.Period;
import fr.guichet.statistics.Scope;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026; the ADIL was there the day before, and comes again on Monday 16, from 9 to 10. */
@IntegrationTest
class AppointmentFiguresTests {

    static final String ADDRESS = "/statistiques/rendez-vous?du=2026-03-01&au=2026-03-31";
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    PastAppointments pastAppointments;

    @Autowired
    FreeSlotDelays delays;

    @Autowired
    AppointmentFigures figures;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    TestClock clock;

    House house;
    UUID adil;
    UUID housing;

    @BeforeEach
    void receive() {
        house = houses.open();
        adil = availabilities.intervenant(house, ProviderKind.PERMANENCE, "ADIL");
        housing = availabilities.type(house, ProviderKind.PERMANENCE, "Bail");
        availabilities.once(house, adil, null, MONDAY, "09:00", "10:00", housing);
        availabilities.once(house, adil, null, MONDAY.plusWeeks(1), "09:00", "10:00", housing);
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void nobodyExpectedHasNoRate() {
        record("2026-03-09T09:00", BOOKED);

        assertThat(march(null).total().noShowRate()).isNull();
    }

    @Test
    void whoeverDidNotComeIsInTheRate() {
        record("2026-03-09T09:00", HONOURED);
        record("2026-03-09T09:30", MISSED);

        assertThat(march(null).total().noShowRate()).isEqualTo(0.5);
    }

    @Test
    void whatWasCancelledIsNotInTheRate() {
        record("2026-03-09T09:00", HONOURED);
        record("2026-03-09T09:30", CANCELLED_BY_USER);
        record("2026-03-09T09:30", CANCELLED_BY_HOUSE);

        assertThat(march(null).total().noShowRate()).isZero();
        assertThat(march(null).total().all()).isEqualTo(3);
    }

    @Test
    void placesTypesAndMonthsEachAddUpToTheTotal() {
        record("2026-02-27T09:00", HONOURED);
        record("2026-03-09T09:00", MISSED);
        var table = house.as(
                COORDINATOR, () -> figures.byStatus(scope(new Period(LocalDate.of(2026, 2, 1), MARCH.to()), null)));

        assertThat(table.places())
                .extracting(AppointmentTable.Line::name, AppointmentTable.Line::all)
                .containsExactly(tuple("Maison mère", 2L));
        assertThat(table.types())
                .extracting(AppointmentTable.Line::name, AppointmentTable.Line::all)
                .containsExactly(tuple("Bail", 2L));
        assertThat(table.months())
                .extracting(AppointmentTable.Line::month, line -> line.count(MISSED))
                .containsExactly(tuple(YearMonth.of(2026, 2), 0L), tuple(YearMonth.of(2026, 3), 1L));
    }

    @Test
    void anotherSiteHasNoneOfThem() {
        record("2026-03-09T09:00", HONOURED);

        assertThat(march(house.antennaId()).total().all()).isZero();
    }

    @Test
    void aPermanenceThatIsHalfBookedIsHalfFull() {
        record("2026-03-09T09:00", HONOURED);
        record("2026-03-09T09:30", MISSED);
        var fill = house.as(COORDINATOR, () -> figures.fill(scope(MARCH, null)));

        assertThat(fill.permanences()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("ADIL");
            assertThat(line.rate()).isEqualTo(0.5);
        });
    }

    @Test
    void agentsAreNeverNamed() {
        var pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.once(
                house, house.agent(COUNSELLOR).accountId(), null, MONDAY.plusWeeks(1), "14:00", "15:00", pension);

        var fill = house.as(COORDINATOR, () -> figures.fill(scope(MARCH, null)));
        assertThat(fill.agents().offered()).isEqualTo(Duration.ofHours(1));
        assertThat(get(ADDRESS, MANAGER)).bodyText().doesNotContain("Essai COUNSELLOR");
    }

    @Test
    void theWaitIsAveragedOverTheNightsThatFoundASlot() {
        house.as(COORDINATOR, () -> delays.record());
        clock.advance(Duration.ofDays(1));
        house.as(COORDINATOR, () -> delays.record());
        clock.moveTo(MONDAY.plusWeeks(1).atTime(9, 45));
        house.as(COORDINATOR, () -> delays.record());
        var waits = house.as(COORDINATOR, () -> figures.delays(scope(MARCH, null)));

        assertThat(waits.places())
                .singleElement()
                .satisfies(place -> assertThat(place.lines())
                        .containsExactly(new DelayTable.Line("Bail", 3, 1, 3.5, 3.5, MONDAY.plusWeeks(1), null)));
    }

    @Test
    void anotherHouseSeesNothing() {
        record("2026-03-09T09:00", HONOURED);
        house.as(COORDINATOR, () -> delays.record());
        var other = houses.open();
        var scope = new Scope(Set.of(other.structureId()), null, MARCH, null);

        assertThat(other.as(COORDINATOR, () -> figures.byStatus(scope)).total().all())
                .isZero();
        assertThat(other.as(COORDINATOR, () -> figures.fill(scope)).permanences())
                .isEmpty();
        assertThat(other.as(COORDINATOR, () -> figures.delays(scope)).places()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "COUNSELLOR", "MANAGER", "NETWORK"})
    void thoseWhoFollowTheFiguresOpenThem(Role role) {
        record("2026-03-09T09:00", HONOURED);
        record("2026-03-09T09:30", MISSED);

        assertThat(get(ADDRESS, role)).hasStatusOk().bodyText().contains("1 absent sur 2", "50,0\u00a0%");
    }

    @Test
    void theOthersAreRefused() {
        assertThat(get(ADDRESS, RECEPTION)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(ADDRESS + "&format=csv", ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNetworkAccountSeesTheHousesItFollowsAndNoPermanence() {
        record("2026-03-09T09:00", HONOURED);
        house.as(COORDINATOR, () -> delays.record());
        var other = houses.open();
        var login = house.agent(NETWORK).login();
        Tenancy.runAs(other.structureId(), () -> accounts.admit(login, Set.of(NETWORK), List.of()));
        var agent = signIns.credentials(login).orElseThrow().agent();
        var signedIn =
                authentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities()));

        assertThat(mvc.get().uri(ADDRESS).with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains(house.name(), "4 jours ouverts", "25,0\u00a0%")
                .doesNotContain("ADIL", "rowgroup\">Maison mère");
    }

    @Test
    void theSiteOfAnotherHouseIsNotFound() {
        assertThat(get(ADDRESS + "&site=" + houses.open().mainSiteId(), COUNSELLOR))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anImpossiblePeriodIsExplained() {
        assertThat(get("/statistiques/rendez-vous?du=hier", COUNSELLOR))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"hier\"");
    }

    @Test
    void theFilesSayWhatThePageSays() {
        record("2026-03-09T09:00", HONOURED);
        record("2026-03-09T09:30", MISSED);
        house.as(COORDINATOR, () -> delays.record());

        assertThat(get(ADDRESS + "&format=csv", MANAGER))
                .bodyText()
                .contains("par;libelle;rendez_vous;BOOKED;", "motif;Bail;2;0;0;1;1;0;0;0,5");
        assertThat(get(ADDRESS + "&format=csv&lignes=permanences", MANAGER))
                .bodyText()
                .contains("permanence;ADIL;120;60;0,5;0");
        assertThat(get(ADDRESS + "&format=csv&lignes=delais", MANAGER))
                .bodyText()
                .contains("Maison mère;Bail;1;0;4;4;2026-03-10;4");
    }

    private AppointmentTable march(@Nullable UUID siteId) {
        return house.as(COORDINATOR, () -> figures.byStatus(scope(MARCH, siteId)));
    }

    private Scope scope(Period period, @Nullable UUID siteId) {
        return new Scope(Set.of(house.structureId()), siteId, period, null);
    }

    private MvcTestResult get(String uri, Role role) {
        return mvc.get().uri(uri).with(house.signedIn(role)).exchange();
    }

    private void record(String at, AppointmentStatus status) {
        var start = LocalDateTime.parse(at);
        var past = new PastAppointment(
                Ids.next(),
                housing,
                AppointmentPlace.OFFICE,
                new Slot(adil, house.mainSiteId(), null, start, start.plusMinutes(30)),
                new Person(Title.MRS, null, "Croquis", null, null),
                status,
                start);
        house.as(COORDINATOR, () -> pastAppointments.record(List.of(past)));
    }
}
