package fr.guichet.message;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.Appointments;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.MoveAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.PersonService;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.message.Outboxes.MailServer;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Tuesday 10 March 2026, 10:12; the appointment is on Tuesday 17 March at 9:00. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class MessageDeliveryTests {

    static final LocalDateTime NINE = LocalDateTime.parse("2026-03-17T09:00");
    static final LocalDateTime FRIDAY_AT_FIVE = LocalDateTime.parse("2026-03-13T17:00");

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    MessageService messages;

    @Autowired
    PersonService people;

    @Autowired
    Delivery withoutServer;

    @Autowired
    Outboxes outboxes;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID type;
    MailServer mail;

    @BeforeEach
    void receiveOnTuesdays() {
        house = houses.open();
        type = offer(house);
        mail = outboxes.start();
    }

    @AfterEach
    void stop() {
        mail.close();
        clock.reset();
    }

    @Test
    void aConfirmationLeavesAtOnce() throws Exception {
        book(aBookingHere().telling());

        var received = only(mail.deliver(house));
        assertThat(received.getSubject()).isEqualTo("Rendez-vous confirmé\u00a0: mardi 17 mars 2026 à 9\u00a0h");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("jeanne@exemple.fr"));
        assertThat(text(received))
                .contains("Votre rendez-vous est confirmé.")
                .contains("mardi 17 mars 2026, de 9\u00a0h à 9\u00a0h\u00a030")
                .contains("Retraite")
                .contains("Maison mère, 1 rue Fictive, 73000 Chambéry")
                .doesNotContain("Jeanne", "Exemple", "01 23 45 67 89");
    }

    @Test
    void aConfirmationCarriesTheAppointmentForACalendar() throws Exception {
        var id = book(aBookingHere().telling());

        var file = calendar(only(mail.deliver(house)));
        assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(file.getComponents(Component.VTIMEZONE)).hasSize(1);
        var event = event(file);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("rendez-vous-" + id + "@guichet");
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(start(event)).isEqualTo(Instant.parse("2026-03-17T08:00:00Z"));
        assertThat(Instant.from(event.getEndDate().orElseThrow().getDate()))
                .isEqualTo(Instant.parse("2026-03-17T08:30:00Z"));
        assertThat(event.getLocation().getValue()).isEqualTo("Maison mère, 1 rue Fictive, 73000 Chambéry");
    }

    @Test
    void afterTheClocksChangedTheCalendarSaysTheRightMoment() throws Exception {
        book(aBookingHere().at(LocalDateTime.parse("2026-03-31T09:00")).telling());

        assertThat(start(event(calendar(only(mail.deliver(house)))))).isEqualTo(Instant.parse("2026-03-31T07:00:00Z"));
    }

    @Test
    void whoWasToldOtherwiseIsOnlyReminded() {
        var id = book(aBookingHere());

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(of(id))
                .extracting(MessageRow::kind, MessageRow::status, MessageRow::at)
                .containsExactly(tuple(MessageKind.REMINDER, MessageStatus.WAITING, instant(FRIDAY_AT_FIVE)));
    }

    @Test
    void whoGaveNoAddressIsToldNothing() {
        var id = book(aBookingHere().forPerson("Exemple").telling());

        assertThat(of(id)).isEmpty();
    }

    @Test
    void whoGivesTheirAddressLaterIsReminded() {
        var id = book(aBookingHere().forPerson("Exemple"));
        house.as(
                RECEPTION,
                () -> people.correct(Set.of(id), 0L, new Person(null, null, "Exemple", null, "a@exemple.fr")));

        assertThat(of(id)).extracting(MessageRow::kind).containsExactly(MessageKind.REMINDER);
    }

    @Test
    void whoTakesTheirAddressBackIsNotReminded() {
        var id = book(aBookingHere());
        house.as(RECEPTION, () -> people.correct(Set.of(id), 0L, new Person(null, null, "Exemple", null, null)));

        assertThat(of(id)).isEmpty();
    }

    @Test
    void theReminderLeavesWhenItsTimeHasCome() throws Exception {
        book(aBookingHere());

        clock.moveTo(FRIDAY_AT_FIVE.minusMinutes(1));
        assertThat(mail.deliver(house)).isEmpty();
        clock.moveTo(FRIDAY_AT_FIVE);
        assertThat(only(mail.deliver(house)).getSubject()).startsWith("Rappel de rendez-vous");
    }

    @Test
    void aMoveIsToldWithTheNewTimeAndUpdatesTheCalendar() throws Exception {
        var id = book(aBookingHere());
        move(id, NINE.plusMinutes(60), Notice.TELL);

        var received = only(mail.deliver(house));
        assertThat(received.getSubject())
                .isEqualTo("Rendez-vous déplacé du mardi 17 mars 2026 à 9\u00a0h au mardi 17 mars 2026 à 10\u00a0h");
        assertThat(text(received))
                .contains("Votre rendez-vous du mardi 17 mars 2026 à 9\u00a0h est déplacé.")
                .contains("mardi 17 mars 2026, de 10\u00a0h à 10\u00a0h\u00a030");
        var event = event(calendar(received));
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("rendez-vous-" + id + "@guichet");
        assertThat(event.getSequence().getSequenceNo()).isOne();
        assertThat(start(event)).isEqualTo(Instant.parse("2026-03-17T09:00:00Z"));
    }

    @Test
    void ofTwoMovesTheLastOneIsTold() throws Exception {
        var id = book(aBookingHere());
        move(id, NINE.plusMinutes(60), Notice.KEEP_SILENT);
        move(id, 1L, NINE.plusMinutes(120), Notice.TELL);

        assertThat(text(only(mail.deliver(house)))).contains("du mardi 17 mars 2026 à 10\u00a0h est déplacé");
    }

    @Test
    void ofTwoMovesInOneNightTheFirstTimeIsNamedSinceNobodyHeardOfTheSecond() throws Exception {
        var id = book(aBookingHere().telling());
        mail.deliver(house);
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        move(id, NINE.plusMinutes(60), Notice.TELL);
        move(id, 1L, NINE.plusMinutes(120), Notice.TELL);
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));

        var told = mail.deliver(house);
        assertThat(told.getLast().getSubject())
                .isEqualTo("Rendez-vous déplacé du mardi 17 mars 2026 à 9\u00a0h au mardi 17 mars 2026 à 11\u00a0h");
        assertThat(told).hasSize(2);
    }

    @Test
    void ofTwoMovesThatWereToldTheSecondNamesTheTimeBetween() throws Exception {
        var id = book(aBookingHere().telling());
        mail.deliver(house);
        clock.advance(Duration.ofMinutes(5));
        move(id, NINE.plusMinutes(60), Notice.TELL);
        mail.deliver(house);
        clock.advance(Duration.ofMinutes(5));
        move(id, 1L, NINE.plusMinutes(120), Notice.TELL);

        assertThat(text(mail.deliver(house).getLast())).contains("du mardi 17 mars 2026 à 10\u00a0h est déplacé");
    }

    @Test
    void aMoveThatWasTakenBackBeforeItLeftIsNotNamed() throws Exception {
        var id = book(aBookingHere().telling());
        mail.deliver(house);
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        move(id, NINE.plusMinutes(60), Notice.TELL);
        move(id, 1L, NINE.plusMinutes(120), Notice.TELL);
        moveBack(id);
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));

        assertThat(mail.deliver(house).getLast().getSubject())
                .isEqualTo("Rendez-vous déplacé du mardi 17 mars 2026 à 9\u00a0h au mardi 17 mars 2026 à 10\u00a0h");
    }

    @Test
    void aMoveOfACallAtTheSameTimeChangesNoPlace() throws Exception {
        var id = book(aBookingHere().by(AppointmentPlace.PHONE));
        moveTo(id, house.agent(COUNSELLOR).accountId(), house.antennaId());

        var received = only(mail.deliver(house));
        assertThat(received.getSubject()).isEqualTo("Rendez-vous maintenu\u00a0: mardi 17 mars 2026 à 9\u00a0h");
        assertThat(text(received)).contains("Par téléphone").doesNotContain("lieu", "endroit");
    }

    @Test
    void aMoveToAnotherSiteAtTheSameTimeSaysThatThePlaceChanges() throws Exception {
        var id = book(aBookingHere());
        moveTo(id, house.agent(COUNSELLOR).accountId(), house.antennaId());

        var received = only(mail.deliver(house));
        assertThat(received.getSubject())
                .isEqualTo("Rendez-vous du mardi 17 mars 2026 à 9\u00a0h\u00a0: le lieu change");
        assertThat(text(received)).contains("a lieu à la même heure, mais le lieu change", "Antenne");
    }

    @Test
    void aMoveToSomebodyElseAtTheSameTimeSaysThatItIsKept() throws Exception {
        var id = book(aBookingHere());
        moveTo(id, house.agent(COORDINATOR).accountId(), house.mainSiteId());

        var received = only(mail.deliver(house));
        assertThat(received.getSubject()).isEqualTo("Rendez-vous maintenu\u00a0: mardi 17 mars 2026 à 9\u00a0h");
        assertThat(text(received))
                .contains("à la même heure et au même endroit")
                .doesNotContain("déplacé");
    }

    @Test
    void theReminderOfAMovedAppointmentSaysWhatItIsNoLonger() throws Exception {
        var id = book(aBookingHere());
        move(id, NINE.plusMinutes(60), Notice.KEEP_SILENT);
        clock.moveTo(FRIDAY_AT_FIVE);

        assertThat(text(only(mail.deliver(house))))
                .contains("il ne s’agit plus du mardi 17 mars 2026 à 9\u00a0h")
                .contains("mardi 17 mars 2026, de 10\u00a0h à 10\u00a0h\u00a030");
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        var id = book(aBookingHere().telling());
        try (var refusing = new RefusingMailServer("RCPT", "550 5.1.1 <jeanne@exemple.fr> unknown")) {
            mail.refusing(refusing);
            assertThat(mail.deliver(house)).isEmpty();
        }

        assertThat(outcomes(id)).containsExactly(tuple(MessageKind.CONFIRMATION, NotSentReason.ADDRESS_REFUSED, 1));
        assertThat(of(id)).extracting(MessageRow::answer).contains("550 5.1.1 (adresse) unknown");
    }

    @Test
    void whatAnAddressDidNotGetLeavesAgainOnceItIsCorrected() throws Exception {
        var id = book(aBookingHere().telling());
        try (var refusing = new RefusingMailServer("RCPT", "550 5.1.1 unknown")) {
            mail.refusing(refusing);
            mail.deliver(house);
        }
        mail.up();
        correctTheAddress(id, 0L, "jeanne.exemple@exemple.fr");

        assertThat(only(mail.deliver(house)).getAllRecipients())
                .containsExactly(new InternetAddress("jeanne.exemple@exemple.fr"));
        correctTheAddress(id, 1L, "autre@exemple.fr");
        assertThat(mail.deliver(house)).as("it was told, so it is told no more").hasSize(1);
    }

    @Test
    void aServerThatAsksForPatienceIsTriedAgainAndQuoted() throws Exception {
        var id = book(aBookingHere().telling());
        try (var busy = new RefusingMailServer("RCPT", "451 4.7.1 greylisted")) {
            mail.refusing(busy);
            mail.deliver(house);
        }

        assertThat(of(id))
                .filteredOn(row -> row.kind() == MessageKind.CONFIRMATION)
                .extracting(MessageRow::status, MessageRow::attempts, MessageRow::answer)
                .containsExactly(tuple(MessageStatus.WAITING, 1, "451 4.7.1 greylisted"));
        mail.up();
        clock.advance(Duration.ofMinutes(5));
        assertThat(mail.deliver(house)).hasSize(1);
    }

    @Test
    void aMoveReplacesTheReminder() {
        var id = book(aBookingHere());
        move(id, NINE.plusWeeks(1), Notice.KEEP_SILENT);

        assertThat(of(id)).extracting(MessageRow::at).containsExactly(instant(FRIDAY_AT_FIVE.plusWeeks(1)));
    }

    @Test
    void aCancellationIsToldAndRemovesItFromTheCalendar() throws Exception {
        var id = book(aBookingHere());
        cancel(id, Notice.TELL);

        var received = only(mail.deliver(house));
        assertThat(received.getSubject()).startsWith("Rendez-vous annulé");
        assertThat(text(received))
                .contains("Votre rendez-vous du mardi 17 mars 2026 à 9\u00a0h est annulé")
                .contains("Pour prendre un autre rendez-vous");
        var file = calendar(received);
        assertThat(file.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(file).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event(file).getSequence().getSequenceNo()).isOne();
    }

    @Test
    void aCancellationTakenBackBeforeItLeftIsNotTold() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        var id = book(aBookingHere());
        cancel(id, Notice.TELL);
        reinstate(id);
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(of(id)).extracting(MessageRow::kind).containsExactly(MessageKind.REMINDER);
    }

    @Test
    void aCancellationTakenBackOnceItLeftIsCorrected() throws Exception {
        var id = book(aBookingHere());
        cancel(id, Notice.TELL);
        mail.deliver(house);
        reinstate(id);

        var correction = mail.deliver(house).getLast();
        assertThat(correction.getSubject()).startsWith("Rendez-vous confirmé").endsWith("à 9\u00a0h");
        assertThat(text(correction))
                .contains("Votre rendez-vous a bien lieu")
                .doesNotContain("Votre rendez-vous est annulé");
        var file = calendar(correction);
        assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event(file).getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event(file).getSequence().getSequenceNo()).isEqualTo(2);
    }

    @Test
    void aCancellationThatIsTriedAgainOnceItWasTakenBackIsDropped() {
        var id = book(aBookingHere());
        cancel(id, Notice.KEEP_SILENT);
        reinstate(id);

        assertThat(withoutServer.deliver(new Message(house.structureId(), id, MessageKind.CANCELLATION, NINE, 1)))
                .isEmpty();
        assertThat(outcomes(id)).contains(tuple(MessageKind.CANCELLATION, NotSentReason.REINSTATED, 1));
    }

    @Test
    void whatWasConfirmedLastLeavesAfterACancellationWasTakenBack() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        var id = book(aBookingHere().telling());
        cancel(id, Notice.TELL);
        reinstate(id);
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));

        assertThat(mail.deliver(house)).hasSize(1);
        assertThat(of(id))
                .filteredOn(row -> row.status() == MessageStatus.SENT)
                .extracting(MessageRow::kind)
                .containsExactly(MessageKind.CONFIRMATION);
    }

    @Test
    void aMoveTakenBackBeforeItLeftIsNotTold() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        var id = book(aBookingHere());
        move(id, NINE.plusMinutes(60), Notice.TELL);
        moveBack(id);
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(of(id)).extracting(MessageRow::kind).containsExactly(MessageKind.REMINDER);
    }

    @Test
    void aMoveTakenBackOnceItLeftIsToldWithTheOldTime() throws Exception {
        var id = book(aBookingHere());
        move(id, NINE.plusMinutes(60), Notice.TELL);
        mail.deliver(house);
        moveBack(id);

        var correction = mail.deliver(house).getLast();
        assertThat(correction.getSubject()).startsWith("Rendez-vous déplacé").endsWith("à 9\u00a0h");
        assertThat(event(calendar(correction)).getSequence().getSequenceNo()).isEqualTo(2);
    }

    @Test
    void whoIsCancelledIsNotReminded() {
        var id = book(aBookingHere());
        cancel(id, Notice.KEEP_SILENT);

        assertThat(of(id)).isEmpty();
    }

    @Test
    void aBookingThatIsRolledBackLeavesNoMessage() {
        var booking = aBookingHere().telling().build();
        house.as(
                RECEPTION,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    appointments.book(booking, BookingReach.OFFERED);
                    assertThat(messages.of(Set.of(booking.id()))).hasSize(2);
                    status.setRollbackOnly();
                }));

        assertThat(of(booking.id())).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeItLeavesIsNotConfirmed() {
        var id = book(aBookingHere().telling());
        cancel(id, Notice.KEEP_SILENT);

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(outcomes(id)).containsExactly(tuple(MessageKind.CONFIRMATION, NotSentReason.CANCELLED, 0));
    }

    @Test
    void noMessageSpeaksOfATimeThatChanged() {
        var id = book(aBookingHere().telling());
        move(id, NINE.plusMinutes(60), Notice.KEEP_SILENT);

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(outcomes(id)).contains(tuple(MessageKind.CONFIRMATION, NotSentReason.MOVED, 0));
    }

    @Test
    void noMessageSpeaksOfThePast() {
        var id = book(aBookingHere());
        clock.moveTo(NINE);

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(outcomes(id)).containsExactly(tuple(MessageKind.REMINDER, NotSentReason.PAST, 0));
    }

    @Test
    void whoIsErasedIsNotWrittenTo() {
        var id = book(aBookingHere());
        house.as(
                RECEPTION,
                () -> jdbc.sql("update appointment set person = null where id = :id")
                        .param("id", id)
                        .update());
        clock.moveTo(FRIDAY_AT_FIVE);

        assertThat(mail.deliver(house)).isEmpty();
        assertThat(outcomes(id)).containsExactly(tuple(MessageKind.REMINDER, NotSentReason.NO_ADDRESS, 0));
    }

    @Test
    void whatWasBookedAtNightIsConfirmedInTheMorning() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T20:00"));
        book(aBookingHere().telling());

        assertThat(mail.deliver(house)).isEmpty();
        clock.moveTo(LocalDateTime.parse("2026-03-11T09:00"));
        assertThat(mail.deliver(house)).hasSize(1);
    }

    @Test
    void whatNobodySentInTimeDoesNotLeaveAtNight() {
        book(aBookingHere());
        clock.moveTo(FRIDAY_AT_FIVE.plusHours(6));

        assertThat(mail.deliver(house)).isEmpty();
        clock.moveTo(LocalDateTime.parse("2026-03-16T09:00"));
        assertThat(mail.deliver(house)).hasSize(1);
    }

    @Test
    void eachHouseWritesToItsOwnEvenUnderOneId() throws Exception {
        var other = houses.open();
        var id = Ids.next();
        book(aBookingHere().withId(id).telling());
        var there = aBooking(offer(other), other.agent(COUNSELLOR).accountId(), other.mainSiteId())
                .withId(id)
                .forPerson(new Person(null, null, "Autre", null, "autre@exemple.fr"))
                .telling()
                .build();
        other.as(RECEPTION, () -> appointments.book(there, BookingReach.OFFERED));
        cancel(id, Notice.KEEP_SILENT);

        var received = only(mail.deliver(other));
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("autre@exemple.fr"));
        assertThat(other.as(RECEPTION, () -> messages.of(Set.of(id))))
                .extracting(MessageRow::status)
                .containsExactlyInAnyOrder(MessageStatus.SENT, MessageStatus.WAITING);
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        var id = book(aBookingHere().telling());
        mail.down();
        assertThat(mail.deliver(house)).isEmpty();

        mail.up();
        clock.advance(Duration.ofMinutes(4));
        assertThat(mail.deliver(house)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(mail.deliver(house)).hasSize(1);
        assertThat(of(id))
                .filteredOn(row -> row.status() == MessageStatus.SENT)
                .extracting(MessageRow::attempts)
                .containsExactly(2);
    }

    @Test
    void afterFiveAttemptsItIsGivenUp(CapturedOutput log) {
        var id = book(aBookingHere().telling());
        mail.down();
        for (int day = 0; day < 2; day++) {
            for (int hour = 0; hour < 7; hour++) {
                mail.deliver(house);
                clock.advance(Duration.ofHours(1));
            }
            clock.advance(Duration.ofHours(17));
        }

        assertThat(outcomes(id)).containsExactly(tuple(MessageKind.CONFIRMATION, NotSentReason.SERVER_REFUSED, 5));
        assertThat(log).doesNotContain("jeanne@exemple.fr");
    }

    @Test
    void withoutAServerItIsSaidAndNothingBreaks(CapturedOutput log) {
        var id = book(aBookingHere().telling());

        assertThat(withoutServer.deliver(new Message(house.structureId(), id, MessageKind.CONFIRMATION, NINE, 0)))
                .isEmpty();
        assertThat(outcomes(id)).contains(tuple(MessageKind.CONFIRMATION, NotSentReason.NOT_CONFIGURED, 0));
        assertThat(log).contains("Aucun serveur de courriel").doesNotContain("jeanne");
    }

    @Test
    void whatWaitsTellsNothingOfThePerson() {
        book(aBookingHere().telling());

        assertThat(jdbc.sql("""
            select task_instance || convert_from(task_data, 'UTF8') from scheduled_tasks
             where task_instance like :house || '/%'
            """)
                        .param("house", house.structureId().toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(waiting -> assertThat(waiting.toLowerCase())
                        .contains(house.structureId().toString())
                        .doesNotContain("jeanne", "exemple", "01 23"));
    }

    @Test
    void whoeverIsWrittenToStandsInTheTrail() {
        var id = book(aBookingHere().telling());
        mail.deliver(house);

        assertThat(house.as(
                        COUNSELLOR,
                        () -> jdbc.sql("select actor from audit_entry where action = 'PersonWritten' and subject_id ="
                                        + " :id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .containsExactly("guichet");
    }

    @Test
    void theWallStandsBeforeTheReceiptsToo() {
        var id = book(aBookingHere().telling());
        mail.deliver(house);

        assertThat(houses.open().as(RECEPTION, () -> messages.of(Set.of(id)))).isEmpty();
    }

    private void correctTheAddress(UUID id, Long version, String email) {
        house.as(RECEPTION, () -> people.correct(Set.of(id), version, new Person(null, null, "Exemple", null, email)));
    }

    private UUID offer(House offering) {
        var pension = availabilities.type(offering, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.weekly(
                offering,
                offering.agent(COUNSELLOR).accountId(),
                null,
                LocalDate.of(2026, 3, 3),
                "08:30",
                "12:00",
                pension);
        return pension;
    }

    private Appointments aBookingHere() {
        return aBooking(type, house.agent(COUNSELLOR).accountId(), house.mainSiteId());
    }

    private UUID book(Appointments booking) {
        var built = booking.build();
        house.as(RECEPTION, () -> appointments.book(built, BookingReach.OFFERED));
        return built.id();
    }

    private void move(UUID id, LocalDateTime start, Notice notice) {
        move(id, 0L, start, notice);
    }

    private void move(UUID id, Long version, LocalDateTime start, Notice notice) {
        house.as(
                RECEPTION,
                () -> appointments.move(
                        new MoveAppointment(
                                id,
                                version,
                                house.agent(COUNSELLOR).accountId(),
                                house.mainSiteId(),
                                start,
                                AskedBy.USER,
                                null,
                                notice),
                        BookingReach.OFFERED));
    }

    private void cancel(UUID id, Notice notice) {
        house.as(RECEPTION, () -> appointments.cancel(id, 0L, AskedBy.USER, notice));
    }

    private void reinstate(UUID id) {
        house.as(RECEPTION, () -> appointments.reinstate(id));
    }

    private void moveTo(UUID id, UUID provider, UUID site) {
        house.as(
                COORDINATOR,
                () -> appointments.move(
                        new MoveAppointment(id, 0L, provider, site, NINE, AskedBy.HOUSE, "Remplacement", Notice.TELL),
                        BookingReach.ANY));
    }

    private void moveBack(UUID id) {
        house.as(
                RECEPTION,
                () -> appointments.moveBack(id, appointments.moveToTakeBack(id).orElseThrow()));
    }

    private List<MessageRow> of(UUID id) {
        return house.as(RECEPTION, () -> messages.of(Set.of(id)));
    }

    private List<Tuple> outcomes(UUID id) {
        return of(id).stream()
                .filter(row -> row.reason() != null)
                .map(row -> tuple(row.kind(), row.reason(), row.attempts()))
                .toList();
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(TestClock.PARIS).toInstant();
    }

    private static MimeMessage only(List<MimeMessage> received) {
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        var text = parts(mail).getBodyPart(0).getContent();
        return text instanceof Multipart nested ? (String) nested.getBodyPart(0).getContent() : (String) text;
    }

    private static Calendar calendar(MimeMessage mail) throws Exception {
        BodyPart attachment = parts(mail).getBodyPart(1);
        assertThat(attachment.getFileName()).isEqualTo("rendez-vous.ics");
        assertThat(attachment.getContentType()).startsWith("text/calendar");
        try (InputStream content = attachment.getInputStream()) {
            return new CalendarBuilder().build(content);
        }
    }

    private static Multipart parts(MimeMessage mail) throws Exception {
        return (Multipart) mail.getContent();
    }

    private static VEvent event(Calendar file) {
        return file.<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static Instant start(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }
}
