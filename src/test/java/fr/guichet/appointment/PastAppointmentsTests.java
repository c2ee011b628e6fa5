package fr.guichet.appointment;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentFilter;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@IntegrationTest
class PastAppointmentsTests {

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    PastAppointments pastAppointments;

    @Autowired
    Agenda agenda;

    @Autowired
    TestClock clock;

    House house;
    UUID counsellor;
    UUID room;
    UUID pension;
    LocalDateTime yesterday;

    @BeforeEach
    void receive() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        yesterday = LocalDate.now(clock).minusDays(1).atTime(9, 0);
    }

    @Test
    void whatWasKeptElsewhereIsInTheAgendaAsItWas() {
        record(past(yesterday, AppointmentStatus.MISSED));

        assertThat(on(yesterday.toLocalDate())).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(AppointmentStatus.MISSED);
            assertThat(row.typeLabel()).isEqualTo("Retraite");
            assertThat(row.start()).isEqualTo(yesterday);
        });
    }

    @Test
    void aPersonOfThePastIsFoundByName() {
        record(past(yesterday, AppointmentStatus.HONOURED));

        assertThat(house.as(RECEPTION, () -> agenda.search("croq")).rows()).hasSize(1);
    }

    @Test
    void tomorrowIsNotThePast() {
        var tomorrow = past(yesterday.plusDays(2), AppointmentStatus.BOOKED);

        assertThatThrownBy(() -> record(tomorrow)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void twoThatWereHonouredNeverShareWhoReceives() {
        var one = past(yesterday, AppointmentStatus.HONOURED);
        var other = past(yesterday.plusMinutes(10), AppointmentStatus.HONOURED);

        assertThatThrownBy(() -> record(one, other)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(on(yesterday.toLocalDate())).isEmpty();
    }

    @Test
    void theTypeOfAnotherHouseIsUnknown() {
        var other = houses.open();
        var foreign = availabilities.type(other, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);

        assertThatThrownBy(() -> record(past(foreign, yesterday, AppointmentStatus.HONOURED)))
                .isInstanceOf(NotFound.class);
    }

    private void record(PastAppointment... batch) {
        house.as(RECEPTION, () -> pastAppointments.record(List.of(batch)));
    }

    private List<AppointmentRow> on(LocalDate day) {
        return house.as(RECEPTION, () -> agenda.appointments(AppointmentFilter.of(house.mainSiteId(), day)));
    }

    private PastAppointment past(LocalDateTime start, AppointmentStatus status) {
        return past(pension, start, status);
    }

    private PastAppointment past(UUID typeId, LocalDateTime start, AppointmentStatus status) {
        return new PastAppointment(
                Ids.next(),
                typeId,
                AppointmentPlace.OFFICE,
                new Slot(counsellor, house.mainSiteId(), room, start, start.plusMinutes(30)),
                new Person(Title.MRS, null, "Croquis", "01 99 00 12 34", null),
                status,
                start.plusMinutes(30));
    }
}
