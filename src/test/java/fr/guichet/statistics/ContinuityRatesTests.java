package fr.guichet.statistics;

import static fr.guichet.account.Role.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.statistics.ContinuityTable.Line;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decided on Tuesday 10 March 2026, counted in May; the antenna opens on Wednesdays, 13:30–17:00. */
@IntegrationTest
class ContinuityRatesTests {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    StatisticsService statistics;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void aClosedHalfDayLowersTheRateAndKeepsItsCause() {
        close(house.antennaId(), ClosureReason.TRAINING, null, null);

        var antenna = march(house.antennaId(), MARCH);
        assertThat(antenna.due()).isEqualTo(Duration.ofHours(14));
        assertThat(antenna.open()).isEqualTo(Duration.ofMinutes(630));
        assertThat(antenna.rate()).isEqualTo(0.75);
        assertThat(antenna.causes()).isEqualTo(Map.of(ClosureReason.TRAINING, Duration.ofMinutes(210)));
    }

    @Test
    void aClosureOfHoursTakesOnlyWhatWasDue() {
        close(house.antennaId(), ClosureReason.MEETING, LocalTime.of(8, 0), LocalTime.of(14, 30));

        assertThat(march(house.antennaId(), MARCH).causes())
                .isEqualTo(Map.of(ClosureReason.MEETING, Duration.ofHours(1)));
    }

    @Test
    void aPublicHolidayIsNotDue() {
        assertThat(march(house.mainSiteId(), new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1)))
                        .due())
                .isZero();
    }

    @Test
    void aSpecialOpeningStandsApart() {
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(
                        Ids.next(),
                        house.antennaId(),
                        WEDNESDAY.plusDays(3),
                        new TimeRange(LocalTime.of(9, 0), LocalTime.of(11, 0)),
                        true,
                        null)));

        var antenna = march(house.antennaId(), MARCH);
        assertThat(antenna.special()).isEqualTo(Duration.ofHours(2));
        assertThat(antenna.rate()).isEqualTo(1.0);
    }

    @Test
    void whatIsStillToComeIsNotCounted() {
        clock.moveTo(LocalDateTime.parse("2026-03-10T10:00"));

        assertThat(line(house.antennaId(), MARCH).due()).isEqualTo(Duration.ofMinutes(210));
    }

    private void close(UUID site, ClosureReason reason, @Nullable LocalTime from, @Nullable LocalTime to) {
        house.as(
                COORDINATOR,
                () -> closures.close(
                        new DecideClosure(Ids.next(), site, WEDNESDAY, WEDNESDAY, from, to, reason, true, null)));
    }

    private Line march(UUID site, Period period) {
        clock.moveTo(LocalDateTime.parse("2026-05-04T10:00"));
        return line(site, period);
    }

    private Line line(UUID site, Period period) {
        var scope = new Scope(Set.of(house.structureId()), site, period, null);
        return house.as(COORDINATOR, () -> statistics.continuity(scope)).total();
    }
}
