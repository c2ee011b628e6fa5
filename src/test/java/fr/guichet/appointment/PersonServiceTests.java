package fr.guichet.appointment;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@IntegrationTest
class PersonServiceTests {

    private static final int ROUNDS = 12;

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

    /** Whichever comes first. */
    @Test
    void whoIsCorrectedAndErasedAtOnceIsErased() throws Exception {
        var booked = IntStream.range(0, ROUNDS).mapToObj(this::book).toList();
        clock.moveTo(LocalDateTime.parse("2026-03-20T10:00"));

        for (var id : booked) {
            atOnce(() -> people.erase(Set.of(id)), () -> correct(id));
        }

        assertThat(persons(booked)).containsOnlyNulls();
        assertThat(house.as(
                        COORDINATOR,
                        () -> jdbc.sql("select count(*) from appointment_search_key")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    private void correct(UUID id) {
        try {
            people.correct(Set.of(id), 0L, new Person(null, null, "Krokis", null, null));
        } catch (ObjectOptimisticLockingFailureException | RuleViolation erasedBefore) {
            // either may come first
        }
    }

    private void atOnce(Runnable one, Runnable another) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, another).stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        house.as(COORDINATOR, act);
                        return null;
                    }))
                    .toList();
            for (var each : both) {
                each.get();
            }
        }
    }

    private List<Person> persons(List<UUID> ids) {
        return ids.stream()
                .map(id -> house.as(COORDINATOR, () -> agenda.appointment(id)).person())
                .toList();
    }

    private UUID book(int number) {
        var booking = aBooking(pension, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse("2026-03-17T06:00").plusMinutes(30L * number))
                .although("Demandé au comptoir")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return booking.id();
    }
}
