package fr.guichet.opening.closure;

import static fr.guichet.account.Role.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026; the antenna opens on Wednesday afternoons. */
@IntegrationTest
class ClosureServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    SiteCalendar calendar;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void aClosedHalfDayIsNoOpenDayAnyMore() {
        close(house.antennaId(), WEDNESDAY, WEDNESDAY);

        var day = day(house.antennaId(), WEDNESDAY);
        assertThat(day.isOpen()).isFalse();
        assertThat(day.due()).hasSize(1);
    }

    @Test
    void closingTheHouseClosesEverySite() {
        close(null, WEDNESDAY, WEDNESDAY);

        assertThat(day(house.mainSiteId(), WEDNESDAY).isOpen()).isFalse();
        assertThat(day(house.antennaId(), WEDNESDAY).isOpen()).isFalse();
    }

    @Test
    void thePlanTellsTheTimeThatWillBeLost() {
        var plan = house.as(COORDINATOR, () -> closures.plan(closing(null, WEDNESDAY, WEDNESDAY)));

        assertThat(plan.lostTime()).isEqualTo(Duration.ofHours(11));
        assertThat(plan.lostDays()).isEqualTo(1);
    }

    @Test
    void closingWhatIsClosedIsRefused() {
        assertThatThrownBy(() -> close(house.antennaId(), TODAY, TODAY)).hasMessageContaining("closure.closes-nothing");
    }

    @Test
    void thePastIsNotClosed() {
        assertThatThrownBy(() -> close(null, TODAY.minusDays(1), TODAY)).hasMessageContaining("closure.in-the-past");
    }

    @Test
    void aClosureUntilMidnightOfTheSameDayIsRefused() {
        var closing = new DecideClosure(
                Ids.next(),
                house.antennaId(),
                WEDNESDAY,
                WEDNESDAY,
                null,
                LocalTime.MIN,
                ClosureReason.OTHER,
                true,
                null);

        assertThatThrownBy(() -> house.as(COORDINATOR, () -> closures.plan(closing)))
                .hasMessageContaining("closure.hours-reversed");
    }

    @Test
    void aWithdrawnClosureOpensAgain() {
        var id = close(house.antennaId(), WEDNESDAY, WEDNESDAY);
        house.as(COORDINATOR, () -> closures.withdraw(id));

        assertThat(day(house.antennaId(), WEDNESDAY).isOpen()).isTrue();
    }

    @Test
    void ofManyWhoCloseTheSameHalfDayTogetherOneDoes() throws Exception {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(one -> () -> {
                                barrier.await();
                                return closes();
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .toList();
            assertThat(outcomes).hasSize(1);
        }
    }

    private boolean closes() {
        try {
            close(house.antennaId(), WEDNESDAY, WEDNESDAY);
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    @Test
    void anotherHouseCannotLiftIt() {
        var id = close(house.antennaId(), WEDNESDAY, WEDNESDAY);
        var other = houses.open();

        assertThatThrownBy(() -> other.as(COORDINATOR, () -> closures.withdraw(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSpecialOpeningOpensASaturday() {
        var saturday = LocalDate.of(2026, 3, 14);
        openSpecially(saturday, "09:00", "12:00");

        assertThat(day(house.mainSiteId(), saturday).openTime()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void openingWhatIsOpenIsRefused() {
        assertThatThrownBy(() -> openSpecially(WEDNESDAY, "12:00", "14:00"))
                .hasMessageContaining("special-opening.open-then");
    }

    @Test
    void openingInAClosureIsRefused() {
        close(null, WEDNESDAY, WEDNESDAY);

        assertThatThrownBy(() -> openSpecially(WEDNESDAY, "09:00", "10:00"))
                .hasMessageContaining("special-opening.closed-then");
    }

    private void openSpecially(LocalDate day, String start, String end) {
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(
                        Ids.next(),
                        house.mainSiteId(),
                        day,
                        new TimeRange(LocalTime.parse(start), LocalTime.parse(end)),
                        true,
                        null)));
    }

    private UUID close(@Nullable UUID site, LocalDate first, LocalDate last) {
        var closing = closing(site, first, last);
        house.as(COORDINATOR, () -> closures.close(closing));
        return closing.id();
    }

    private static DecideClosure closing(@Nullable UUID site, LocalDate first, LocalDate last) {
        return new DecideClosure(Ids.next(), site, first, last, null, null, ClosureReason.SHORT_STAFFED, true, null);
    }

    private OpeningDay day(UUID site, LocalDate day) {
        return house.as(COORDINATOR, () -> calendar.day(site, day));
    }
}
