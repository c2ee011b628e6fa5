package fr.guichet.privacy;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.PersonService;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.jobs.ForEachStructure;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class ErasureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    PersonService people;

    @Autowired
    Agenda agenda;

    @Autowired
    RetentionService retention;

    @Autowired
    ForEachStructure structures;

    @Autowired
    Erasure erasure;

    @Autowired
    DisposalRecord disposals;

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
    void threeMonthsAfterItsDayAnAppointmentForgetsWhoCame() {
        var id = book(house, "09:00");
        nightOf(DAY.plusMonths(3).plusDays(1));

        assertThat(shown(id).person()).isNull();
    }

    @Test
    void untilThenItIsKnown() {
        var id = book(house, "09:00");
        nightOf(DAY.plusMonths(3));

        assertThat(shown(id).person()).isNotNull();
    }

    @Test
    void whatWasTypedWithItLeavesToo() {
        var id = book(house, "13:00");
        nightOf(DAY.plusMonths(4));

        assertThat(shown(id).outsideReason()).isNull();
    }

    @Test
    void nobodyIsFoundByTheirNameAnyMore() {
        book(house, "09:00");
        nightOf(DAY.plusMonths(4));

        assertThat(house.as(COUNSELLOR, () -> agenda.search("exemple").rows())).isEmpty();
        assertThat(house.as(
                        COUNSELLOR,
                        () -> jdbc.sql("select count(*) from appointment_search_key")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void whenAndForWhatItWasStays() {
        var id = book(house, "09:00");
        nightOf(DAY.plusMonths(4));

        assertThat(shown(id).start()).isEqualTo(DAY.atTime(9, 0));
        assertThat(shown(id).typeLabel()).isEqualTo("Retraite");
    }

    @Test
    void aCorrectionBegunBeforeWritesNobodyBack() {
        var id = book(house, "09:00");
        var seen = shown(id).version();
        nightOf(DAY.plusMonths(4));

        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> house.as(
                        COUNSELLOR,
                        () -> people.correct(
                                Set.of(id),
                                seen,
                                aBooking(pension, pension, pension).build().person())));
    }

    @Test
    void theBordereauCountsAndNamesNobody() {
        book(house, "09:00");
        book(house, "09:30");
        nightOf(DAY.plusMonths(4));

        var on = DAY.plusMonths(4);
        assertThat(lines(house, on)).containsExactly(new DisposalRow("appointment", 3, DAY, DAY, 2, on, on));
    }

    @Test
    void aSecondNightFindsNothingLeft() {
        book(house, "09:00");
        nightOf(DAY.plusMonths(4));
        nightOf(DAY.plusMonths(4));

        assertThat(lines(house, DAY.plusMonths(4)))
                .extracting(DisposalRow::objects)
                .containsExactly(1L);
    }

    @Test
    void eachErasedPersonLeavesAnEntryInTheTrail() {
        var id = book(house, "09:00");
        nightOf(DAY.plusMonths(4));

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql(
                                        "select actor from audit_entry where action = 'PeopleErased' and subject_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .hasSize(1);
    }

    @Test
    void aHouseKeepsThemForAsLongAsItDecided() {
        var id = book(house, "09:00");
        house.as(ADMIN, () -> retention.change("appointment", null, 1));
        nightOf(DAY.plusMonths(1).plusDays(1));

        assertThat(shown(id).person()).isNull();
    }

    @Test
    void everyHouseGoesByItsOwnDecision() {
        var other = houses.open();
        pension = availabilities.type(other, ProviderKind.COUNSELLOR, "Bail");
        var id = book(other, "09:00");
        house.as(ADMIN, () -> retention.change("appointment", null, 1));
        clock.moveTo(DAY.plusMonths(2).atTime(2, 30));
        structures.run("erasure", erasure::eraseWhatIsDue);

        assertThat(other.as(COORDINATOR, () -> agenda.appointment(id)).person()).isNotNull();
    }

    @Test
    void aThousandAreErasedInStepsWithOneLine() {
        var id = book(house, "09:00");
        copy(id, 1_200);
        nightOf(DAY.plusMonths(4));

        assertThat(lines(house, DAY.plusMonths(4)))
                .extracting(DisposalRow::objects)
                .containsExactly(1_201L);
    }

    /** As long ago as the day itself, cancelled so that they share the slot. */
    private void copy(UUID id, int times) {
        house.as(
                COORDINATOR,
                () -> jdbc.sql("""
                                insert into appointment (structure_id, id, version, type_id, type_label, site_id, agent_id, place, starts_at,
                                       ends_at, status, status_at, person, created_at, created_by, updated_at, updated_by)
                                select structure_id, uuidv7(), 0, type_id, type_label, site_id, agent_id, place, starts_at, ends_at,
                                       'CANCELLED_BY_HOUSE', status_at, person, created_at, created_by, updated_at, updated_by
                                  from appointment, generate_series(1, :times) where id = :id
                                """).param("id", id).param("times", times).update());
    }

    private void nightOf(LocalDate day) {
        clock.moveTo(day.atTime(2, 30));
        Tenancy.runAs(house.structureId(), erasure::eraseWhatIsDue);
    }

    private AppointmentRow shown(UUID id) {
        return house.as(COORDINATOR, () -> agenda.appointment(id));
    }

    private List<DisposalRow> lines(House of, LocalDate day) {
        return of.as(ADMIN, () -> disposals.between(day, day));
    }

    private UUID book(House where, String time) {
        var start = LocalDateTime.parse(DAY + "T" + time);
        var booking = aBooking(pension, where.agent(COUNSELLOR).accountId(), where.mainSiteId())
                .at(start)
                .although("Hors disponibilités")
                .build();
        where.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return booking.id();
    }
}
