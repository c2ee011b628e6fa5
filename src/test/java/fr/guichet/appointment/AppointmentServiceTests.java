package fr.guichet.appointment;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.BookingReach.ANY;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static fr.guichet.testing.SqlStates.OVERLAP;
import static fr.guichet.testing.SqlStates.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentFilter;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.appointment.slot.HoldService;
import fr.guichet.appointment.slot.SlotNotOffered;
import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.appointment.slot.SlotSearch;
import fr.guichet.appointment.slot.SlotTaken;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.room.RoomKind;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Today is Tuesday 10 March 2026, 10:12; the counsellor and the ADIL can be booked on Tuesdays from 8:30 to noon. */
@IntegrationTest
class AppointmentServiceTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDateTime NINE = TUESDAY.atTime(9, 0);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    AttendanceService attendance;

    @Autowired
    HoldService holds;

    @Autowired
    FreeSlots free;

    @Autowired
    Agenda agenda;

    @Autowired
    ClosureService closures;

    @Autowired
    LeaveService leaves;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID counsellor;
    UUID adil;
    UUID room;
    UUID pension;
    UUID housing;

    @BeforeEach
    void receiveOnTuesdays() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        adil = availabilities.intervenant(house, ProviderKind.PERMANENCE, "ADIL");
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        housing = availabilities.type(house, ProviderKind.PERMANENCE, "Bail", RoomKind.APPOINTMENT_OFFICE);
        var since = LocalDate.of(2026, 3, 3);
        availabilities.weekly(house, counsellor, room, since, "08:30", "12:00", pension);
        availabilities.weekly(house, adil, room, since, "08:30", "12:00", housing);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aBookedSlotIsNotFreeAnyMore() {
        book(pension());

        assertThat(freeOnTuesday()).doesNotContain(NINE).contains(NINE.plusMinutes(30));
    }

    @Test
    void whoReceivesIsNeverBookedTwiceAtATime() {
        book(pension());

        assertThatThrownBy(() -> book(pension().at(NINE)))
                .isInstanceOfSatisfying(
                        SlotTaken.class,
                        taken -> assertThat(house.as(RECEPTION, () -> free.near(taken.asked())))
                                .extracting(Slot::start)
                                .contains(NINE.plusMinutes(30), TUESDAY.atTime(8, 30))
                                .doesNotContain(NINE));
    }

    @Test
    void aRoomIsNeverBookedTwiceAtATime() {
        book(pension());

        assertThatThrownBy(() -> book(bail())).isInstanceOf(SlotTaken.class);
    }

    @Test
    void aTelephoneCallNeedsNoRoom() {
        book(pension());
        book(bail().by(AppointmentPlace.PHONE));

        assertThat(onTuesday()).hasSize(2);
    }

    @Test
    void theDatabaseItselfRefusesTwoAppointmentsOfOneAgentAtATime() {
        var booking = pension().build();
        book(booking);

        assertRefused(
                OVERLAP,
                () -> house.as(
                        RECEPTION, () -> jdbc.sql("""
                                insert into appointment (structure_id, id, version, type_id, type_label, site_id, agent_id, place,
                                                         starts_at, ends_at, status, status_at, created_at, created_by, updated_at, updated_by)
                                select structure_id, gen_random_uuid(), 0, type_id, type_label, site_id, agent_id, place,
                                       starts_at, ends_at, status, status_at, created_at, created_by, updated_at, updated_by
                                  from appointment where id = :id
                                """).param("id", booking.id()).update()));
    }

    @Test
    void whatOnlyTheDatabaseKnowsIsTakenToo() {
        var begunTheDayBefore = book(pension());
        house.as(
                RECEPTION,
                () -> jdbc.sql("update appointment set starts_at = starts_at - interval '1 day' where id = :id")
                        .param("id", begunTheDayBefore)
                        .update());

        assertThatThrownBy(() -> book(pension())).isInstanceOf(SlotTaken.class);
    }

    @Test
    void ofEightWhoBookTheSameSlotAtOnceOneHasItAndTheOthersAreTold() throws Exception {
        var outcomes = atOnce(8, number -> () -> {
            try {
                book(pension().forPerson("Exemple" + number));
                return "booked";
            } catch (SlotTaken taken) {
                return "told";
            }
        });

        assertThat(outcomes)
                .containsOnlyOnce("booked")
                .contains("told")
                .hasSize(8)
                .containsOnly("booked", "told");
        assertThat(onTuesday()).hasSize(1);
    }

    @Test
    void anAgentHoldsOneSlotThoughTwoAreAskedForAtOnce() throws Exception {
        for (var week = 0; week < 5; week++) {
            var first = NINE.plusWeeks(week);
            atOnce(2, number -> () -> {
                hold(first.plusWeeks(number));
                return "held";
            });

            assertThat(house.as(RECEPTION, () -> holds.mine())).isPresent();
        }
    }

    @Test
    void aFormSentTwiceAtOnceMakesOneAppointment() throws Exception {
        var booking = pension().build();

        atOnce(4, number -> () -> {
            book(booking);
            return "same";
        });

        assertThat(onTuesday()).hasSize(1);
    }

    @Test
    void theSameFormWithAnotherPersonOverwritesNothing() {
        var id = Ids.next();
        book(pension().withId(id));

        assertThatThrownBy(() -> book(pension().withId(id).forPerson("Autre"))).isInstanceOf(SavedOtherwise.class);
        assertThat(onTuesday()).extracting(row -> row.person().lastName()).containsExactly("Exemple");
    }

    @Test
    void aCancelledSlotIsFreeAgain() {
        var id = book(pension());
        house.as(RECEPTION, () -> appointments.cancel(id, 0L, AskedBy.USER, Notice.KEEP_SILENT));

        assertThat(freeOnTuesday()).contains(NINE);
        assertThat(shown(id).status()).isEqualTo(AppointmentStatus.CANCELLED_BY_USER);
    }

    @Test
    void aMovedAppointmentFreesItsSlotAndKeepsWhereItWas() {
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(30));

        assertThat(freeOnTuesday()).contains(NINE).doesNotContain(NINE.plusMinutes(30));
        assertThat(house.as(RECEPTION, () -> agenda.movesOf(id)))
                .extracting(MoveRow::start, MoveRow::askedBy)
                .containsExactly(tuple(NINE, AskedBy.USER));
    }

    @Test
    void anAppointmentMovesOntoPartOfItsOwnTime() {
        availabilities.type(house, ProviderKind.COUNSELLOR, "Autre");
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(15));

        assertThat(shown(id).start()).isEqualTo(NINE.plusMinutes(15));
    }

    @Test
    void ofTwoWhoMoveOneAppointmentTheSecondIsTold() {
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(30));

        assertThatThrownBy(() -> move(id, 0L, NINE.plusMinutes(60)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(shown(id).start()).isEqualTo(NINE.plusMinutes(30));
    }

    @Test
    void aMoveIsTakenBackWhileTheOldTimeIsFree() {
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(30));
        moveBack(id, lastMove(id));

        assertThat(shown(id).start()).isEqualTo(NINE);
        assertThat(freeOnTuesday()).contains(NINE.plusMinutes(30)).doesNotContain(NINE);
    }

    @Test
    void aMoveTakenBackTwiceWasTakenBackOnce() {
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(30));
        var move = lastMove(id);
        moveBack(id, move);
        moveBack(id, move);

        assertThat(shown(id).start()).isEqualTo(NINE);
    }

    @Test
    void aMoveIsNotTakenBackOnceTheOldTimeIsGiven() {
        var id = book(pension());
        move(id, 0L, NINE.plusMinutes(30));
        var move = lastMove(id);
        book(pension());

        assertThat(house.as(RECEPTION, () -> appointments.moveToTakeBack(id))).isEmpty();
        assertThatThrownBy(() -> moveBack(id, move)).isInstanceOf(SlotTaken.class);
        assertThat(shown(id).start()).isEqualTo(NINE.plusMinutes(30));
    }

    @Test
    void aCancelledAppointmentIsReinstatedAsItWas() {
        var id = cancelled();
        reinstate(id);
        reinstate(id);

        assertThat(shown(id))
                .extracting(AppointmentRow::status, AppointmentRow::start, AppointmentRow::roomId)
                .containsExactly(AppointmentStatus.BOOKED, NINE, room);
        assertThat(freeOnTuesday()).doesNotContain(NINE);
    }

    @Test
    void whatIsGivenMeanwhileIsNotReinstated() {
        var id = cancelled();
        book(pension());

        assertThat(house.as(RECEPTION, () -> appointments.refusalToReinstate(id)))
                .containsInstanceOf(SlotTaken.class);
        assertThatThrownBy(() -> reinstate(id)).isInstanceOf(SlotTaken.class);
    }

    @Test
    void whatSomeoneElseHoldsIsNotReinstated() {
        var id = cancelled();
        house.as(
                COORDINATOR,
                () -> holds.hold(new SlotRequest(
                        Ids.next(), pension, AppointmentPlace.OFFICE, counsellor, house.mainSiteId(), NINE, null)));

        assertThatThrownBy(() -> reinstate(id)).isInstanceOf(SlotTaken.class);
    }

    @Test
    void nothingIsReinstatedWhileTheSiteIsClosed() {
        var id = cancelled();
        closeOnTuesday();

        assertThat(house.as(RECEPTION, () -> appointments.refusalToReinstate(id)))
                .containsInstanceOf(SlotNotOffered.class);
    }

    @Test
    void nothingIsReinstatedInThePast() {
        var id = cancelled();
        clock.moveTo(NINE.plusMinutes(1));

        assertThatThrownBy(() -> reinstate(id)).hasMessageContaining("appointment.in-the-past");
    }

    @Test
    void ofOneWhoReinstatesAndOneWhoBooksTheSameTimeOneHasIt() throws Exception {
        for (int week = 0; week < 4; week++) {
            var time = NINE.plusWeeks(week);
            var id = book(pension().at(time));
            var version = shown(id).version();
            house.as(RECEPTION, () -> appointments.cancel(id, version, AskedBy.USER, Notice.KEEP_SILENT));

            assertThat(atOnce(
                            2,
                            number -> () -> outcome(() -> {
                                if (number == 0) {
                                    reinstate(id);
                                } else {
                                    book(pension().at(time));
                                }
                            })))
                    .containsExactlyInAnyOrder("had it", "told");
        }
    }

    @Test
    void ofOneWhoTakesAMoveBackAndOneWhoBooksTheOldTimeOneHasIt() throws Exception {
        for (int week = 0; week < 4; week++) {
            var time = NINE.plusWeeks(week);
            var id = book(pension().at(time));
            move(id, 0L, time.plusMinutes(60));
            var move = lastMove(id);

            assertThat(atOnce(
                            2,
                            number -> () -> outcome(() -> {
                                if (number == 0) {
                                    moveBack(id, move);
                                } else {
                                    book(pension().at(time));
                                }
                            })))
                    .containsExactlyInAnyOrder("had it", "told");
        }
    }

    @Test
    void nobodyIsBookedWhileTheSiteIsClosed() {
        closeOnTuesday();

        assertThat(freeOnTuesday()).isEmpty();
        assertThatThrownBy(() -> book(pension())).isInstanceOf(SlotNotOffered.class);
    }

    @Test
    void nobodyIsBookedWithAnAgentOnLeave() {
        house.as(
                COORDINATOR,
                () -> leaves.plan(new PlanLeave(
                        Ids.next(), Set.of(counsellor), LeaveKind.LEAVE, NINE, TUESDAY.atTime(10, 0), null)));

        assertThat(freeOnTuesday())
                .doesNotContain(NINE, NINE.plusMinutes(30))
                .contains(TUESDAY.atTime(8, 30), TUESDAY.atTime(10, 0));
    }

    @Test
    void theCoordinatorBooksATimeThatNobodyOffersWithAReason() {
        var evening = pension().at(TUESDAY.atTime(18, 0));
        assertThatThrownBy(() -> book(evening)).isInstanceOf(SlotNotOffered.class);

        house.as(
                COORDINATOR,
                () -> appointments.book(evening.although("Ne peut pas avant").build(), ANY));

        assertThat(onTuesday()).extracting(AppointmentRow::outsideReason).containsExactly("Ne peut pas avant");
    }

    @Test
    void aReasonDoesNotOpenEveryTimeToEveryone() {
        assertThatThrownBy(() -> book(pension().at(TUESDAY.atTime(18, 0)).although("Pressé")))
                .isInstanceOf(SlotNotOffered.class);
    }

    @Test
    void evenTheCoordinatorNeverPutsTwoPeopleInOnePlace() {
        book(pension());

        assertThatThrownBy(() -> house.as(
                        COORDINATOR,
                        () -> appointments.book(pension().although("Urgence").build(), ANY)))
                .hasMessageContaining("appointment.provider-booked");
    }

    @Test
    void aPastSlotIsRefused() {
        assertThatThrownBy(() -> book(pension().at(LocalDateTime.parse("2026-03-10T09:00"))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("appointment.in-the-past");
    }

    @Test
    void aTypeIsBookedOnlyWithThoseWhoProvideIt() {
        assertThatThrownBy(() -> book(aBooking(pension, adil, house.mainSiteId())))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("appointment.type-not-offered");
    }

    @Test
    void whatAnotherHouseOffersIsNotFound() {
        var other = houses.open();

        assertThatThrownBy(() ->
                        other.as(RECEPTION, () -> appointments.book(pension().build(), OFFERED)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void absenceIsNotedAQuarterOfAnHourAfterTheTime() {
        var id = book(pension());
        clock.moveTo(NINE.plusMinutes(14));
        assertThatThrownBy(() -> house.as(RECEPTION, () -> attendance.miss(id)))
                .hasMessageContaining("appointment.missed-too-early");

        clock.moveTo(NINE.plusMinutes(15));
        house.as(RECEPTION, () -> attendance.miss(id));

        assertThat(shown(id).status()).isEqualTo(AppointmentStatus.MISSED);
    }

    @Test
    void whoeverComesLateIsReceivedUnlessTheTimeWasGivenAway() {
        var late = book(pension());
        clock.moveTo(NINE.plusMinutes(15));
        house.as(RECEPTION, () -> attendance.miss(late));
        house.as(
                COORDINATOR,
                () -> appointments.book(
                        pension()
                                .at(NINE.plusMinutes(20))
                                .although("Se présente")
                                .build(),
                        ANY));

        assertThatThrownBy(() -> house.as(RECEPTION, () -> attendance.arrive(late)))
                .hasMessageContaining("appointment.given-away");
    }

    @Test
    void whatWasSaidOfWhoCameIsTakenBack() {
        var id = book(pension());
        clock.moveTo(NINE);
        house.as(RECEPTION, () -> attendance.arrive(id));
        house.as(RECEPTION, () -> attendance.reopen(id));

        assertThat(shown(id).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void nobodyIsReceivedBeforeTheDay() {
        var id = book(pension());

        assertThatThrownBy(() -> house.as(RECEPTION, () -> attendance.honour(id)))
                .hasMessageContaining("appointment.not-yet");
    }

    private Appointments pension() {
        return aBooking(pension, counsellor, house.mainSiteId());
    }

    private Appointments bail() {
        return aBooking(housing, adil, house.mainSiteId());
    }

    private UUID book(Appointments booking) {
        return book(booking.build());
    }

    private UUID book(BookAppointment booking) {
        house.as(RECEPTION, () -> appointments.book(booking, OFFERED));
        return booking.id();
    }

    private void hold(LocalDateTime start) {
        house.as(
                RECEPTION,
                () -> holds.hold(new SlotRequest(
                        Ids.next(), pension, AppointmentPlace.OFFICE, counsellor, house.mainSiteId(), start, null)));
    }

    private void move(UUID id, Long seenVersion, LocalDateTime start) {
        house.as(
                RECEPTION,
                () -> appointments.move(
                        new MoveAppointment(
                                id,
                                seenVersion,
                                counsellor,
                                house.mainSiteId(),
                                start,
                                AskedBy.USER,
                                null,
                                Notice.KEEP_SILENT),
                        OFFERED));
    }

    private UUID lastMove(UUID id) {
        return house.as(RECEPTION, () -> appointments.moveToTakeBack(id)).orElseThrow();
    }

    private void moveBack(UUID id, UUID move) {
        house.as(RECEPTION, () -> appointments.moveBack(id, move));
    }

    private UUID cancelled() {
        var id = book(pension());
        house.as(RECEPTION, () -> appointments.cancel(id, 0L, AskedBy.USER, Notice.KEEP_SILENT));
        return id;
    }

    private void reinstate(UUID id) {
        house.as(RECEPTION, () -> appointments.reinstate(id));
    }

    private void closeOnTuesday() {
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(),
                        house.mainSiteId(),
                        TUESDAY,
                        TUESDAY,
                        null,
                        null,
                        ClosureReason.TRAINING,
                        true,
                        null)));
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "had it";
        } catch (SlotTaken taken) {
            return "told";
        }
    }

    private List<LocalDateTime> freeOnTuesday() {
        return house.as(
                RECEPTION,
                () -> free
                        .next(
                                new SlotSearch(types.type(pension), AppointmentPlace.OFFICE, null, null, null, TUESDAY),
                                1)
                        .stream()
                        .filter(slot -> slot.day().equals(TUESDAY))
                        .map(Slot::start)
                        .toList());
    }

    private List<AppointmentRow> onTuesday() {
        return house.as(RECEPTION, () -> agenda.appointments(AppointmentFilter.of(house.mainSiteId(), TUESDAY)));
    }

    private AppointmentRow shown(UUID id) {
        return house.as(RECEPTION, () -> agenda.appointment(id));
    }

    private static List<String> atOnce(int threads, IntFunction<Callable<String>> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool
                    .invokeAll(IntStream.range(0, threads)
                            .<Callable<String>>mapToObj(number -> () -> {
                                start.await();
                                return work.apply(number).call();
                            })
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
