package fr.guichet.appointment;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.shared.jobs.ForEachStructure;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Tuesday 10 March 2026, 10:12; the main site is open from Monday to Friday. */
@IntegrationTest
class FreeSlotDelaysTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 3, 16);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    ClosureService closures;

    @Autowired
    FreeSlotDelays delays;

    @Autowired
    ForEachStructure structures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID pension;

    @BeforeEach
    void open() {
        house = houses.open();
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void onlyOpenDaysAreWaitedFor() {
        offerHalfAnHour(NEXT_MONDAY);
        note();

        assertThat(noted(house)).containsExactly(4);
    }

    @Test
    void aSlotOfTodayIsNotWaitedFor() {
        offerHalfAnHour(TODAY);
        note();

        assertThat(noted(house)).containsExactly(0);
    }

    @Test
    void aDayThatTheSiteIsClosedIsNotWaitedFor() {
        offerHalfAnHour(NEXT_MONDAY);
        closeOn(LocalDate.of(2026, 3, 12));
        note();

        assertThat(noted(house)).containsExactly(3);
    }

    @Test
    void whereEverySessionIsFullNoSlotIsNoted() {
        offerHalfAnHour(NEXT_MONDAY);
        bookIt(NEXT_MONDAY);
        note();

        assertThat(noted(house)).hasSize(1).containsOnlyNulls();
    }

    @Test
    void aTypeThatNobodyOffersIsNotNoted() {
        note();

        assertThat(noted(house)).isEmpty();
    }

    @Test
    void twiceTheSameNightIsOneRow() {
        offerHalfAnHour(NEXT_MONDAY);
        note();
        bookIt(NEXT_MONDAY);
        note();

        assertThat(noted(house)).containsExactly(4);
    }

    @Test
    void theNextNightIsAnotherRow() {
        offerHalfAnHour(NEXT_MONDAY);
        note();
        clock.advance(Duration.ofDays(1));
        note();

        assertThat(noted(house)).containsExactly(4, 3);
    }

    @Test
    void everyHouseIsVisitedAndSeesItsOwnAlone() {
        var other = houses.open();
        offerHalfAnHour(NEXT_MONDAY);
        var housing = availabilities.type(other, ProviderKind.COUNSELLOR, "Bail");
        availabilities.once(
                other, other.agent(COUNSELLOR).accountId(), null, TODAY.plusDays(1), "14:00", "14:30", housing);
        structures.run("free-slot-delay", delays::recordThisNight);

        assertThat(noted(house)).containsExactly(4);
        assertThat(noted(other)).containsExactly(1);
    }

    /** At 4:00 in Paris it is still yesterday in Martinique, where the desk closed hours ago. */
    @Test
    void theNightIsThatOfTheHouse() {
        house = houses.openIn(ZoneId.of("America/Martinique"));
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        offerHalfAnHour(NEXT_MONDAY);

        clock.moveTo(TODAY.plusDays(1).atTime(3, 30), ZoneId.of("America/Martinique"));
        noteThisNight();
        assertThat(noted(house)).isEmpty();

        clock.advance(Duration.ofHours(1));
        noteThisNight();
        clock.advance(Duration.ofHours(1));
        bookIt(NEXT_MONDAY);
        noteThisNight();
        assertThat(noted(house)).containsExactly(3);
    }

    private void noteThisNight() {
        house.as(COORDINATOR, () -> delays.recordThisNight());
    }

    private void note() {
        house.as(COORDINATOR, () -> delays.record());
    }

    private List<@Nullable Integer> noted(House of) {
        return of.as(
                COORDINATOR,
                () -> jdbc.sql("select open_days from stat_free_slot_delay order by day")
                        .query((row, number) -> row.getObject("open_days", Integer.class))
                        .list());
    }

    private void offerHalfAnHour(LocalDate day) {
        availabilities.once(house, house.agent(COUNSELLOR).accountId(), null, day, "14:00", "14:30", pension);
    }

    private void bookIt(LocalDate day) {
        var booking = aBooking(pension, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(day.atTime(14, 0))
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.OFFERED));
    }

    private void closeOn(LocalDate day) {
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(),
                        house.mainSiteId(),
                        day,
                        day,
                        null,
                        null,
                        ClosureReason.TRAINING,
                        true,
                        "Formation")));
    }
}
