package fr.guichet.appointment;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.SessionFill.Occupancy;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026; the ADIL receives yesterday and on Tuesday 17 from 9 to 10, the counsellor the hour after. */
@IntegrationTest
class SessionFillTests {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    PastAppointments pastAppointments;

    @Autowired
    ClosureService closures;

    @Autowired
    LeaveService leaves;

    @Autowired
    SessionFill fill;

    House house;
    UUID adil;
    UUID counsellor;
    UUID housing;
    UUID pension;

    @BeforeEach
    void receive() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        adil = availabilities.intervenant(house, ProviderKind.PERMANENCE, "ADIL");
        housing = availabilities.type(house, ProviderKind.PERMANENCE, "Bail");
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.once(house, adil, null, YESTERDAY, "09:00", "10:00", housing);
        availabilities.once(house, adil, null, TUESDAY, "09:00", "10:00", housing);
        availabilities.once(house, counsellor, null, TUESDAY, "10:00", "11:00", pension);
    }

    @Test
    void anAppointmentOfHalfAnHourFillsHalfOfAnHour() {
        book(TUESDAY.atTime(9, 30));

        assertThat(ofTheAdil(TUESDAY).offered()).isEqualTo(AN_HOUR);
        assertThat(ofTheAdil(TUESDAY).booked()).isEqualTo(HALF_AN_HOUR);
    }

    @Test
    void whoeverDidNotComeHadBookedAllTheSame() {
        record(past(AppointmentStatus.MISSED));

        assertThat(ofTheAdil(YESTERDAY).booked()).isEqualTo(HALF_AN_HOUR);
    }

    @Test
    void whatWasCancelledIsNotBooked() {
        record(past(AppointmentStatus.CANCELLED_BY_USER), past(AppointmentStatus.CANCELLED_BY_HOUSE));

        assertThat(ofTheAdil(YESTERDAY).booked()).isZero();
    }

    @Test
    void aMinuteThatWasMissedThenTakenCountsOnce() {
        record(past(AppointmentStatus.MISSED), past(AppointmentStatus.HONOURED));

        assertThat(ofTheAdil(YESTERDAY).booked()).isEqualTo(HALF_AN_HOUR);
    }

    @Test
    void whatIsBookedBesideASessionFillsNothing() {
        var beside = aBooking(housing, adil, house.mainSiteId())
                .at(TUESDAY.atTime(9, 45))
                .although("Bail à rendre")
                .build();
        house.as(COORDINATOR, () -> appointments.book(beside, BookingReach.ANY));

        assertThat(ofTheAdil(TUESDAY).booked()).isEqualTo(Duration.ofMinutes(15));
        assertThat(ofTheAdil(TUESDAY).outside()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aClosedDayOffersNothing() {
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
                        "Formation")));

        assertThat(ofTheAdil(TUESDAY).offered()).isZero();
    }

    @Test
    void anAgentOnLeaveOffersNothing() {
        house.as(
                COORDINATOR,
                () -> leaves.plan(new PlanLeave(
                        Ids.next(),
                        Set.of(counsellor),
                        LeaveKind.LEAVE,
                        TUESDAY.atTime(10, 30),
                        TUESDAY.atTime(17, 0),
                        null)));

        assertThat(of(counsellor, TUESDAY).offered()).isEqualTo(HALF_AN_HOUR);
    }

    @Test
    void anotherSiteOffersNothingOfThis() {
        assertThat(house.as(COORDINATOR, () -> fill.between(YESTERDAY, TUESDAY, house.antennaId())))
                .isEmpty();
    }

    @Test
    void anotherHouseSeesNothing() {
        var other = houses.open();

        assertThat(other.as(COORDINATOR, () -> fill.between(YESTERDAY, TUESDAY, null)))
                .isEmpty();
    }

    private Occupancy ofTheAdil(LocalDate day) {
        return of(adil, day);
    }

    private Occupancy of(UUID provider, LocalDate day) {
        return house.as(COORDINATOR, () -> fill.between(day, day, null)).stream()
                .filter(time -> time.provider().id().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private void book(LocalDateTime start) {
        var booking = aBooking(housing, adil, house.mainSiteId()).at(start).build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.OFFERED));
    }

    private void record(PastAppointment... batch) {
        house.as(COORDINATOR, () -> pastAppointments.record(List.of(batch)));
    }

    private PastAppointment past(AppointmentStatus status) {
        var start = YESTERDAY.atTime(9, 0);
        return new PastAppointment(
                Ids.next(),
                housing,
                AppointmentPlace.OFFICE,
                new Slot(adil, house.mainSiteId(), null, start, start.plusMinutes(30)),
                new Person(Title.MRS, null, "Croquis", null, null),
                status,
                start);
    }
}
