package fr.guichet.appointment.rebooking;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AppointmentWatch;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.slot.RebookReason;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.availability.IntervenantService;
import fr.guichet.availability.ProviderKind;
import fr.guichet.availability.session.SessionLosses;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.StatementCount;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026; someone comes to the counsellor next Tuesday at nine. */
@IntegrationTest
class RebookingTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AvailabilityService offered;

    @Autowired
    SessionLosses losses;

    @Autowired
    IntervenantService intervenants;

    @Autowired
    RoomService rooms;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Rebooking rebooking;

    @Autowired
    AppointmentWatch watch;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    ClosureService closures;

    @Autowired
    LeaveService leaves;

    @Autowired
    SiteService sites;

    House house;
    UUID counsellor;
    UUID type;
    UUID availability;
    UUID appointment;

    @BeforeEach
    void book() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availability = availabilities.weekly(house, counsellor, null, LocalDate.of(2026, 3, 3), "08:30", "12:00", type);
        var booking = aBooking(type, counsellor, house.mainSiteId())
                .at(TUESDAY.atTime(9, 0))
                .build();
        appointment = booking.id();
        house.as(RECEPTION, () -> appointments.book(booking, OFFERED));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void whatCanBeHeldIsNotToBeMoved() {
        assertThat(toRebook()).isEmpty();
    }

    @Test
    void aClosureTellsHowManyItHitsThenListsThemUntilItIsWithdrawn() {
        var closing = closing();
        assertThat(house.as(COORDINATOR, () -> closures.plan(closing)).consequences())
                .contains(Consequence.of("appointment.consequence", 1L));

        house.as(COORDINATOR, () -> closures.close(closing));
        assertThat(toRebook()).containsExactly(RebookReason.CLOSED);

        house.as(COORDINATOR, () -> closures.withdraw(closing.id()));
        assertThat(toRebook()).isEmpty();
    }

    @Test
    void aClosureOfTheHouseReachesAnAntennaThatReceivesByAppointmentOnly() {
        antennaWithoutHours();
        assertThat(toRebook()).isEmpty();

        assertClosingHits(2, null);
    }

    @Test
    void suchAnAntennaIsClosedByItselfWhereSomeoneIsExpected() {
        var antenna = antennaWithoutHours();
        assertClosingHits(1, antenna);
    }

    private UUID antennaWithoutHours() {
        var antenna = house.as(
                COORDINATOR,
                () -> sites.openAntenna(new SiteDetails(
                        "Sur rendez-vous",
                        "1 rue Fictive",
                        "73000",
                        "Chambéry",
                        null,
                        null,
                        null,
                        TestClock.PARIS,
                        TUESDAY.minusWeeks(2))));
        var booking = aBooking(type, counsellor, antenna)
                .at(TUESDAY.atTime(15, 0))
                .although("Sur rendez-vous seulement")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return antenna;
    }

    private void assertClosingHits(long count, UUID siteId) {
        var closing =
                new DecideClosure(Ids.next(), siteId, TUESDAY, TUESDAY, null, null, ClosureReason.TRAINING, true, null);
        assertThat(house.as(COORDINATOR, () -> closures.plan(closing)).toMove()).isEqualTo(count);
        house.as(COORDINATOR, () -> closures.close(closing));
        assertThat(toRebook()).hasSize((int) count).containsOnly(RebookReason.CLOSED);
    }

    @Test
    void aLeaveTellsHowManyItHitsAndListsThem() {
        var leave = new PlanLeave(
                Ids.next(), Set.of(counsellor), LeaveKind.LEAVE, TUESDAY.atTime(9, 15), TUESDAY.atTime(10, 0), null);
        house.as(COORDINATOR, () -> leaves.plan(leave));

        assertThat(house.as(COORDINATOR, () -> leaves.consequences(leave)))
                .containsExactly(Consequence.of("appointment.consequence", 1L));
        assertThat(toRebook()).containsExactly(RebookReason.AWAY);
    }

    @Test
    void aCancelledSessionTellsHowManyItHits() {
        assertThat(consequencesOfCancelling()).containsExactly(Consequence.of("appointment.consequence", 1L));
        assertThat(house.as(COORDINATOR, () -> losses.onDay(availability, TUESDAY.plusWeeks(1)))
                        .consequences())
                .isEmpty();
    }

    @Test
    void whatWasBookedOutsideItIsNotHitByACancelledSession() {
        bookOutside(TUESDAY.atTime(11, 45));
        assertThat(consequencesOfCancelling()).containsExactly(Consequence.of("appointment.consequence", 1L));

        house.as(COORDINATOR, () -> offered.cancel(availability, TUESDAY));
        assertThat(toRebook()).containsExactly(RebookReason.NO_SESSION);
    }

    @Test
    void whatIsOverIsNotToBeMoved() {
        bookOutside(TUESDAY.atTime(11, 45));
        clock.moveTo(TUESDAY.atTime(9, 1));
        assertThat(house.as(COORDINATOR, () -> closures.plan(closing())).consequences())
                .contains(Consequence.of("appointment.consequence", 1L));
        assertThat(consequencesOfCancelling()).isEmpty();

        house.as(COORDINATOR, () -> closures.close(closing()));
        assertThat(toRebook()).containsExactly(RebookReason.CLOSED);
    }

    @Test
    void thePageOfTheDayCountsAsManyAsAreListed() {
        bookOutside(TUESDAY.atTime(11, 45));
        house.as(COORDINATOR, () -> closures.close(closing()));

        assertThat(toRebook()).hasSize(2);
        assertThat(house.as(
                                COORDINATOR,
                                () -> watch.on(
                                        TestClock.START,
                                        TUESDAY,
                                        calendar.daysOfEverySite(TestClock.START.toLocalDate(), TUESDAY)))
                        .toRebook())
                .isEqualTo(2);
    }

    @Test
    void theTabsCountAnewAsSoonAsSomethingChanged() {
        assertThat(counted()).isZero();

        house.as(COORDINATOR, () -> closures.close(closing()));
        assertThat(counted()).isOne();

        house.as(RECEPTION, () -> appointments.cancel(appointment, 0L, AskedBy.HOUSE, Notice.KEEP_SILENT));
        assertThat(counted()).isZero();
    }

    @Test
    void whileNothingChangesTheTabsCountOnceAMinute() throws Exception {
        counted();
        toRebook();
        assertThat(StatementCount.of(this::counted)).isZero();

        clock.advance(Duration.ofSeconds(61));
        assertThat(StatementCount.of(this::counted)).isPositive();
    }

    @Test
    void aCancelledAppointmentIsNotToBeMovedAnyMore() {
        house.as(COORDINATOR, () -> closures.close(closing()));
        house.as(RECEPTION, () -> appointments.cancel(appointment, 0L, AskedBy.HOUSE, Notice.KEEP_SILENT));

        assertThat(toRebook()).isEmpty();
    }

    @Test
    void whoeverRetiresLeavesWhatWasBookedWithThemOutsideTheirSessionsToo() {
        var partners = availabilities.type(house, ProviderKind.PERMANENCE, "Permanence");
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, "Partenaire des essais");
        var booking = aBooking(partners, partner, house.mainSiteId())
                .at(TUESDAY.atTime(10, 0))
                .although("Vient exprès")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        assertThat(house.as(COORDINATOR, () -> losses.ofProviderAfter(partner, TUESDAY.minusDays(1)))
                        .consequences())
                .containsExactly(Consequence.of("appointment.consequence", 1L));

        house.as(COORDINATOR, () -> intervenants.retire(partner, 0L, TUESDAY.minusDays(1)));
        assertThat(toRebook()).containsExactly(RebookReason.NO_SESSION);
    }

    @Test
    void aRoomInWhichSomeoneIsExpectedIsNotRetired() {
        var room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau des essais");
        var inTheRoom = availabilities.type(house, ProviderKind.COUNSELLOR, "Au bureau", RoomKind.APPOINTMENT_OFFICE);
        var booking = aBooking(inTheRoom, counsellor, house.mainSiteId())
                .at(TUESDAY.atTime(14, 0))
                .although("Travaille le matin")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));

        assertThat(house.as(COORDINATOR, () -> rooms.usesAfter(room, TUESDAY.minusDays(1))))
                .containsExactly(Consequence.of("room.use.appointments", 1L));
        assertThat(house.as(COORDINATOR, () -> rooms.usesAfter(room, TUESDAY))).isEmpty();
    }

    private List<Consequence> consequencesOfCancelling() {
        return house.as(COORDINATOR, () -> losses.onDay(availability, TUESDAY)).consequences();
    }

    private void bookOutside(LocalDateTime start) {
        var booking = aBooking(type, counsellor, house.mainSiteId())
                .at(start)
                .although("Travaille le matin")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
    }

    private DecideClosure closing() {
        return new DecideClosure(
                Ids.next(), house.mainSiteId(), TUESDAY, TUESDAY, null, null, ClosureReason.TRAINING, true, null);
    }

    private int counted() {
        return house.as(RECEPTION, () -> rebooking.count());
    }

    private List<RebookReason> toRebook() {
        return house.as(RECEPTION, () -> rebooking.toRebook()).stream()
                .map(AppointmentToRebook::reason)
                .toList();
    }
}
