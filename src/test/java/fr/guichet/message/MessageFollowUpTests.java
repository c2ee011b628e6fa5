package fr.guichet.message;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of an appointment on Tuesday 17 March 2026 at 9:00. */
@IntegrationTest
class MessageFollowUpTests {

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Delivery withoutServer;

    @Autowired
    Outboxes outboxes;

    @Autowired
    MockMvcTester mvc;

    House house;
    UUID id;

    @BeforeEach
    void book() {
        house = houses.open();
        var counsellor = house.agent(COUNSELLOR).accountId();
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.weekly(house, counsellor, null, LocalDate.of(2026, 3, 3), "08:30", "12:00", type);
        var booking = aBooking(type, counsellor, house.mainSiteId()).telling().build();
        house.as(RECEPTION, () -> appointments.book(booking, BookingReach.OFFERED));
        id = booking.id();
    }

    @Test
    void thePageOfAnAppointmentSaysWhatWillBeTold() {
        assertThat(page())
                .contains("Confirmation\u00a0: courriel prévu le 10/03/2026 10:12")
                .contains("Rappel\u00a0: courriel prévu le 13/03/2026 17:00");
    }

    @Test
    void itSaysWhatWasTold() {
        try (var mail = outboxes.start()) {
            mail.deliver(house);
        }

        assertThat(page()).contains("Confirmation\u00a0: remis au serveur de courrier le 10/03/2026 10:12");
    }

    @Test
    void itSaysWhatTheMailServerRefusedAndWhatToDo() throws Exception {
        try (var mail = outboxes.start();
                var refusing = new RefusingMailServer("RCPT", "550 5.1.1 <jeanne@exemple.fr> unknown")) {
            mail.refusing(refusing);
            mail.deliver(house);
        }

        assertThat(page())
                .contains("Confirmation\u00a0: courriel non remis le 10/03/2026 10:12, adresse refusée, réponse du"
                        + " serveur")
                .contains("550 5.1.1 (adresse) unknown")
                .contains("ce courriel repartira");
    }

    @Test
    void itSaysWhenItTriesAgain() throws Exception {
        try (var mail = outboxes.start();
                var busy = new RefusingMailServer("RCPT", "451 4.7.1 greylisted")) {
            mail.refusing(busy);
            mail.deliver(house);
        }

        assertThat(page())
                .contains("Confirmation\u00a0: pas encore remis, nouvel essai le 10/03/2026 10:17 (1 essai)")
                .contains("451 4.7.1 greylisted")
                .doesNotContain("ce courriel repartira");
    }

    @Test
    void itSaysWhyNothingWasTold() {
        withoutServer.deliver(new Message(
                house.structureId(), id, MessageKind.CONFIRMATION, LocalDateTime.parse("2026-03-17T09:00"), 0));

        assertThat(page())
                .contains("Confirmation\u00a0: courriel non envoyé le 10/03/2026 10:12, aucun serveur de courriel n’est"
                        + " réglé");
    }

    private String page() {
        var answer = mvc.get()
                .uri("/rendez-vous/{id}", id)
                .with(house.signedIn(RECEPTION))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
