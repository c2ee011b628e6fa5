package fr.guichet.today;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.Appointments;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.VisitService;
import fr.guichet.visit.Visits;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class TodayTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    VisitService visits;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    LeaveService leaves;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    UUID log(Role role, Visits visit) {
        var id = Ids.next();
        house.as(role, () -> visits.log(id, visit.build(), ANY_DAY.atAnyHour()));
        return id;
    }

    MvcTestResult open(Role role) {
        return mvc.get().uri("/").with(house.signedIn(role)).exchange();
    }

    @Test
    void theDeskSeesTheDayAndWhenTheSiteCloses() {
        log(COUNSELLOR, aVisit(house));
        assertThat(open(COUNSELLOR))
                .hasStatusOk()
                .bodyText()
                .contains("Mardi 10 mars 2026", "ouvert, ferme à 12\u00a0h\u00a030")
                .contains("habituel un mardi à 10\u00a0h\u00a012\u00a0: 0,0", "dont 1 aboutie sur place");
    }

    @Test
    void myLastVisitsAreAtHandAndNobodyElses() {
        var mine = log(COUNSELLOR, aVisit(house));
        var hers = log(COORDINATOR, aVisit(house));
        assertThat(open(COUNSELLOR))
                .bodyText()
                .contains("/accompagnements/" + mine)
                .doesNotContain(hers.toString());
    }

    @Test
    void aFirstDaySaysWhatToDo() {
        assertThat(open(COUNSELLOR)).bodyText().contains("Aucun accompagnement noté", "/accompagnements/nouveau");
    }

    @Test
    void whoeverReceivesSeesTheAppointmentsOfTheDayWithoutTheirNames() {
        book(aBooking(type(), house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse("2026-03-10T11:00")));

        assertThat(open(COUNSELLOR))
                .bodyText()
                .contains("Mon rendez-vous du jour", "11:00–11:30", "Retraite")
                .doesNotContain("Exemple");
        assertThat(open(COORDINATOR)).bodyText().doesNotContain("Mon rendez-vous du jour");
    }

    @Test
    void receptionSeesHowManyComeToEachSiteAndWhoIsNext() {
        book(aBooking(type(), house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse("2026-03-10T11:00")));

        assertThat(open(RECEPTION)).bodyText().contains("1 rendez-vous, le prochain à 11\u00a0h", "aucun rendez-vous");
    }

    @Test
    void thePermanencesOfTheDayAreNamedWithTheirHours() {
        var type = availabilities.type(house, ProviderKind.PERMANENCE, "Logement");
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, "Partenaire du mardi");
        availabilities.once(house, partner, null, TODAY, "10:30", "12:00", type);

        assertThat(open(RECEPTION)).bodyText().contains("Partenaire du mardi", "10:30–12:00");
    }

    @Test
    void whatALeaveHitsIsCountedUntilItIsMoved() {
        book(aBooking(type(), house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse("2026-03-10T11:00")));
        assertThat(open(RECEPTION)).bodyText().doesNotContain("à déplacer");

        var leave = new PlanLeave(
                Ids.next(),
                Set.of(house.agent(COUNSELLOR).accountId()),
                LeaveKind.LEAVE,
                TODAY.atTime(10, 30),
                TODAY.atTime(12, 0),
                null);
        house.as(COORDINATOR, () -> leaves.plan(leave));
        assertThat(open(RECEPTION)).bodyText().contains("1 rendez-vous à déplacer");
    }

    @Test
    void managersReadOfNoAppointment() {
        assertThat(open(MANAGER)).bodyText().doesNotContain("/rendez-vous");
    }

    private UUID type() {
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.once(house, house.agent(COUNSELLOR).accountId(), null, TODAY, "10:30", "12:00", type);
        return type;
    }

    private void book(Appointments booking) {
        house.as(RECEPTION, () -> appointments.book(booking.build(), OFFERED));
    }

    @Test
    void atNoonTheSiteSaysWhenItOpensAgain() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T12:45"));
        assertThat(open(COUNSELLOR)).bodyText().contains("fermé, ouvre à 13\u00a0h\u00a030");
    }

    @Test
    void anEveningPointsToTomorrow() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T18:00"));
        assertThat(open(COUNSELLOR)).bodyText().contains("fermé, ouvre demain à 8\u00a0h\u00a030");
    }

    @Test
    void aPublicHolidayIsNamed() {
        clock.moveTo(LocalDateTime.parse("2026-04-06T10:00"));
        assertThat(open(COUNSELLOR)).bodyText().contains("fermé (Lundi de Pâques), ouvre demain");
    }

    @Test
    void aFridayAfternoonPointsToMonday() {
        clock.moveTo(LocalDateTime.parse("2026-03-13T14:00"));
        assertThat(open(COUNSELLOR)).bodyText().contains("fermé, ouvre lundi 16 mars 2026 à 8\u00a0h\u00a030");
    }

    @Test
    void receptionSeesBothSitesAndNoVisit() {
        log(COUNSELLOR, aVisit(house));
        assertThat(open(RECEPTION))
                .hasStatusOk()
                .bodyText()
                .contains("Maison mère", "Antenne", "ouvre demain à 13\u00a0h\u00a030", "/annuaire")
                .doesNotContain("CARSAT", "Passages");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "NETWORK"})
    void thoseWhoSteerSeeFiguresOnly(Role role) {
        var id = log(COUNSELLOR, aVisit(house));
        log(COORDINATOR, aVisit(house).at("2025-03-04T10:00"));
        assertThat(open(role))
                .hasStatusOk()
                .bodyText()
                .contains("du 1er au 10 mars 2026", "(1 sur la période comparée)", "Passages du mois par lieu")
                .doesNotContain(id.toString(), "Relevé", "Essai COUNSELLOR");
    }

    @Test
    void anAdministratorGetsTheSettings() {
        assertThat(open(ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("/administration/comptes", "/administration/sites")
                .doesNotContain("Passages");
    }
}
