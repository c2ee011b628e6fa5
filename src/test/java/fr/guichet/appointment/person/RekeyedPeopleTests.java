package fr.guichet.appointment.person;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Yves Le Goff, of number 0692 12 34 56, seven times under the keys of the first version: each word, and 00262. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RekeyedPeopleTests {

    private static final int TIMES = 7;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Agenda agenda;

    @Autowired
    People people;

    @Autowired
    RekeyedPeople rekeyed;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    House house;
    List<UUID> booked;

    @BeforeEach
    void bookUnderFormerKeys() {
        house = houses.open();
        booked = bookIn(house);
    }

    @Test
    void nobodyDisappearsBeforeTheirKeysAreMadeAnew() {
        assertThat(found("Le Goff")).hasSize(TIMES);
        assertThat(found("Legoff")).hasSize(TIMES);
        assertThat(found("0692 12 34 56")).hasSize(TIMES);
        assertThat(found("Goffin")).isEmpty();
        assertThat(found("Legoff 0692 99 99 99")).isEmpty();
    }

    @Test
    void eachIsMadeAnewOnceAndFoundByEverySpelling() {
        assertThat(rekey()).isEqualTo(TIMES);

        assertThat(rekey()).isZero();
        assertThat(formerKeys()).isZero();
        assertThat(found("legoff")).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(found("le goff +262 692 12 34 56")).containsExactlyInAnyOrderElementsOf(booked);
    }

    @Test
    void whatIsCutShortKeepsItsBatchesAndGoesOnTheNextTime() {
        var batches = new PeopleBatches(people, jdbc, transactions, 3);
        var made = new AtomicInteger();

        assertThatIllegalStateException()
                .isThrownBy(() -> inTheHouse(() -> batches.each(RekeyedPeople.FORMERLY_KEYED, (person, id) -> {
                    if (made.incrementAndGet() > 4) {
                        throw new IllegalStateException("the power went");
                    }
                    people.index(person, id);
                })));

        assertThat(found("legoff")).hasSize(TIMES);
        assertThat(rekey()).isEqualTo(TIMES - 3);
        assertThat(found("legoff")).hasSize(TIMES);
    }

    @Test
    void twoNodesAtOnceDoNoHarm() throws Exception {
        var others = new ArrayList<>(booked);
        for (int more = 0; more < 3; more++) {
            others.addAll(bookIn(house, 8 + TIMES * more));
        }
        var start = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var batches = new PeopleBatches(people, jdbc, transactions, 2);
            Callable<Integer> node = () -> {
                start.await();
                return inTheHouse(() -> batches.each(RekeyedPeople.FORMERLY_KEYED, people::index));
            };
            for (var each : nodes.invokeAll(List.of(node, node))) {
                each.get();
            }
        }
        rekey();

        assertThat(formerKeys()).isZero();
        assertThat(found("legoff")).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void whoIsBeingCorrectedIsLeftToTheNextTime() throws Exception {
        var locked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var desk = Executors.newSingleThreadExecutor()) {
            var correction =
                    desk.submit(() -> inTheHouse(() -> new TransactionTemplate(transactions).execute(status -> {
                        jdbc.sql("select id from appointment where id = :id for update")
                                .param("id", booked.getFirst())
                                .query(UUID.class)
                                .single();
                        locked.countDown();
                        return await(done);
                    })));
            locked.await();

            assertThat(rekey()).isEqualTo(TIMES - 1);

            done.countDown();
            correction.get();
        }
        assertThat(rekey()).isEqualTo(1);
    }

    @Test
    void whatANodeOfTheReleaseBeforeWritesAfterwardsIsMadeAnewToo() {
        rekey();
        keyAsBefore(house, booked.getLast());

        assertThat(found("legoff")).hasSize(TIMES);
        assertThat(rekey()).isEqualTo(1);
    }

    @Test
    void thePeopleOfAnotherHouseAreLeftToIt() {
        var other = houses.open();
        bookIn(other);

        rekey();

        assertThat(Tenancy.as(other.structureId(), rekeyed::rekey)).isEqualTo(TIMES);
    }

    @Test
    void theLogCountsThemAndNamesNobody(CapturedOutput log) {
        rekey();

        assertThat(log).contains("Empreintes de recherche refaites : " + TIMES + " rendez-vous");
        assertThat(log.getAll()).doesNotContainIgnoringCase("goff");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int rekey() {
        return inTheHouse(rekeyed::rekey);
    }

    private <T> T inTheHouse(Supplier<T> work) {
        return Tenancy.as(house.structureId(), work);
    }

    private long formerKeys() {
        return inTheHouse(() -> jdbc.sql("select count(*) from appointment_search_key where key_version < 2")
                .query(Long.class)
                .single());
    }

    private List<UUID> found(String typed) {
        var found = house.as(COORDINATOR, () -> agenda.search(typed));
        return found.isPerhaps()
                ? List.of()
                : found.rows().stream().map(AppointmentRow::id).toList();
    }

    private List<UUID> bookIn(House where) {
        return bookIn(where, 0);
    }

    private List<UUID> bookIn(House where, int first) {
        var pension = availabilities.type(where, ProviderKind.COUNSELLOR, "Motif " + first);
        return IntStream.range(first, first + TIMES)
                .mapToObj(number -> aBooking(pension, where.agent(COUNSELLOR).accountId(), where.mainSiteId())
                        .at(LocalDateTime.parse("2026-03-17T06:00").plusMinutes(30L * number))
                        .forPerson(new Person(null, "Yves", "Le Goff", "0692 12 34 56", null))
                        .although("Demandé au comptoir")
                        .build())
                .map(booking -> {
                    where.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
                    keyAsBefore(where, booking.id());
                    return booking.id();
                })
                .toList();
    }

    private void keyAsBefore(House where, UUID id) {
        Tenancy.runAs(where.structureId(), () -> {
            jdbc.sql("delete from appointment_search_key where appointment_id = :id")
                    .param("id", id)
                    .update();
            for (var term :
                    List.of("word:yves", "start:yve", "word:le", "word:goff", "start:gof", "phone:00262692123456")) {
                jdbc.sql(
                                "insert into appointment_search_key (structure_id, key, appointment_id) values (:house, :key, :id)")
                        .param("house", where.structureId())
                        .param("key", vault.searchKey(term))
                        .param("id", id)
                        .update();
            }
        });
    }
}
