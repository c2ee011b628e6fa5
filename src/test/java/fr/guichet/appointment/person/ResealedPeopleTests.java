package fr.guichet.appointment.person;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ResealedPeopleTests {

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Agenda agenda;

    @Autowired
    ResealedPeople people;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID booked;

    @BeforeEach
    void bookSomebody() {
        house = houses.open();
        booked = bookIn(house);
    }

    @Test
    void everyPersonOfTheStructureIsSealedAgain() {
        var before = sealed();

        assertThat(Tenancy.as(house.structureId(), people::reseal)).isEqualTo(1);

        assertThat(sealed()).isNotEqualTo(before);
    }

    @Test
    void theyReadTheSameAndAreFoundTheSame() {
        Tenancy.runAs(house.structureId(), people::reseal);

        house.as(COUNSELLOR, () -> {
            assertThat(agenda.search("exem").rows())
                    .extracting(AppointmentRow::id)
                    .containsExactly(booked);
            assertThat(agenda.search("01.23.45.67.89").rows())
                    .extracting(row -> row.person().lastName())
                    .containsExactly("Exemple");
        });
    }

    @Test
    void thePeopleOfAnotherStructureAreLeftToIt() {
        var other = houses.open();
        bookIn(other);
        var before = sealed();

        Tenancy.runAs(other.structureId(), people::reseal);

        assertThat(sealed()).isEqualTo(before);
    }

    private UUID bookIn(House where) {
        var counsellor = where.agent(COUNSELLOR).accountId();
        var room = availabilities.room(where, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        var pension = availabilities.type(where, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        availabilities.weekly(where, counsellor, room, LocalDate.of(2026, 3, 3), "08:30", "12:00", pension);
        var booking = aBooking(pension, counsellor, where.mainSiteId())
                .at(LocalDateTime.parse("2026-03-17T09:00"))
                .build();
        where.as(COUNSELLOR, () -> appointments.book(booking, OFFERED));
        return booking.id();
    }

    private byte[] sealed() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select person from appointment where id = :id")
                        .param("id", booked)
                        .query(byte[].class)
                        .single());
    }
}
