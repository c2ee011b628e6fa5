package fr.guichet.visit.entry;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.bookUnder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Someone comes to the counsellor on Wednesday 18 March 2026 at two; it is ten past two. */
@IntegrationTest
class VisitOfAppointmentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    House house;
    UUID id = Ids.next();
    UUID visitId = Ids.next();

    @BeforeEach
    void book() {
        house = houses.open();
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        clock.moveTo(LocalDateTime.parse("2026-03-18T14:10"));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whoeverReceivedThePersonIsLedToTheVisitFormWithoutAName() {
        assertThat(post(COUNSELLOR, "/rendez-vous/" + id + "/reception"))
                .hasRedirectedUrl("/accompagnements/nouveau?rendez-vous=" + id);

        assertThat(get("/accompagnements/nouveau?rendez-vous=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"rendez-vous\" value=\"" + id + "\"", "value=\"14:10\"")
                .doesNotContain("Exemple");
    }

    @Test
    void receptionStaysOnTheAppointment() {
        assertThat(post(RECEPTION, "/rendez-vous/" + id + "/reception")).hasRedirectedUrl("/rendez-vous/" + id);
    }

    @Test
    void theTwoStayLinked() {
        log();

        assertThat(linked()).isEqualTo(visitId);
        assertThat(get("/rendez-vous/" + id)).bodyText().contains("/accompagnements/" + visitId);
    }

    @Test
    void anUndoneVisitLeavesTheAppointmentWithoutOne() {
        log();
        post(COUNSELLOR, "/accompagnements/" + visitId + "/annulation");

        assertThat(linked()).isNull();
    }

    @Test
    void whatIsTakenUpAgainAfterItWasUndoneIsStillTheVisitOfTheAppointment() {
        log();
        assertThat(post(COUNSELLOR, "/accompagnements/" + visitId + "/annulation"))
                .flash()
                .containsEntry("undoneAppointmentId", id);

        assertThat(get("/accompagnements/nouveau?dupliquer=" + visitId + "&rendez-vous=" + id))
                .bodyText()
                .contains("name=\"rendez-vous\" value=\"" + id + "\"", "CAF_RSA_DEMANDE");
    }

    @Test
    void theVisitSaysOfWhichAppointmentItIs() {
        log();

        assertThat(get("/accompagnements/" + visitId))
                .bodyText()
                .contains("Rendez-vous du mercredi 18 mars 2026 à 14\u00a0h", "Motif des essais", "/rendez-vous/" + id);
    }

    @Test
    void whatHasItsVisitStaysHonoured() {
        post(COUNSELLOR, "/rendez-vous/" + id + "/reception");
        log();

        assertThat(post(COUNSELLOR, "/rendez-vous/" + id + "/retour")).hasStatus(HttpStatus.CONFLICT);
        assertThat(house.as(RECEPTION, () -> agenda.appointment(id)).status()).isEqualTo(AppointmentStatus.HONOURED);
    }

    @Test
    void theAppointmentOfAnotherHouseIsNotFound() {
        var other = houses.open();

        assertThat(mvc.get().uri("/accompagnements/nouveau?rendez-vous=" + id).with(other.signedIn(COUNSELLOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAppointmentHasOneVisit() {
        log();

        assertThat(send(Ids.next(), house))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a déjà son accompagnement");
    }

    @Test
    void aVisitSentForTheAppointmentOfAnotherHouseIsNotFound() {
        assertThat(send(Ids.next(), houses.open())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void receptionLogsNoVisit() {
        assertThat(mvc.get().uri("/accompagnements/nouveau?rendez-vous=" + id).with(house.signedIn(RECEPTION)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void log() {
        assertThat(send(visitId, house)).hasRedirectedUrl("/accompagnements/nouveau");
    }

    private MvcTestResult send(UUID newVisit, House by) {
        return mvc.post()
                .uri("/accompagnements/nouveau")
                .with(by.signedIn(COUNSELLOR))
                .with(csrf())
                .param("rendez-vous", id.toString())
                .param("id", newVisit.toString())
                .param("site", by.mainSiteId().toString())
                .param("day", "2026-03-18")
                .param("time", "14:10")
                .param("channel", "IN_PERSON")
                .param("appointment", "true")
                .param("duration", "30")
                .param("age", "AGE_56_64")
                .param("requests[0].operator", "CAF")
                .param("requests[0].procedure", "CAF_RSA_DEMANDE")
                .param("requests[0].level", "FIRST_LEVEL")
                .param("requests[0].outcome", "COMPLETED")
                .exchange();
    }

    private UUID linked() {
        return house.as(RECEPTION, () -> agenda.appointment(id)).visitId();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(house.signedIn(COUNSELLOR)).exchange();
    }

    private MvcTestResult post(Role role, String address) {
        return mvc.post().uri(address).with(house.signedIn(role)).with(csrf()).exchange();
    }
}
