package fr.guichet.opening;

import static fr.guichet.account.Role.COORDINATOR;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class OpeningHoursServiceTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 6);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 30);

    @Autowired
    Houses houses;

    @Autowired
    OpeningHoursService openingHours;

    @Autowired
    SiteCalendar calendar;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void newHoursEndThoseOfBefore() {
        publish(JULY, null, every("09:00", "12:00"));

        assertThat(rangesOn(JULY.minusDays(6))).containsExactly(range("08:30", "12:30"), range("13:30", "17:00"));
        assertThat(rangesOn(JULY.plusDays(1))).containsExactly(range("09:00", "12:00"));
        assertThat(rangesOn(LocalDate.of(2027, 3, 9))).containsExactly(range("09:00", "12:00"));
    }

    @Test
    void afterTheSummerTheHoursOfBeforeComeBack() {
        publish(JULY, AUGUST, every("09:00", "12:00"));

        assertThat(rangesOn(AUGUST.minusDays(5))).containsExactly(range("09:00", "12:00"));
        assertThat(rangesOn(LocalDate.of(2026, 9, 1)))
                .containsExactly(range("08:30", "12:30"), range("13:30", "17:00"));
    }

    @Test
    void hoursThatBeginTheSameDayReplaceThoseOfBefore() {
        publish(JULY, null, every("09:00", "12:00"));
        publish(JULY, null, every("10:00", "12:00"));

        assertThat(rangesOn(JULY.plusDays(1))).containsExactly(range("10:00", "12:00"));
    }

    @Test
    void hoursOverOthersThatWerePreparedAreRefused() {
        publish(JULY, AUGUST, every("09:00", "12:00"));

        assertThatThrownBy(() -> publish(JULY.minusDays(10), null, every("10:00", "12:00")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("hours.another-begins");
    }

    @Test
    void thePastIsNotRewritten() {
        assertThatThrownBy(() -> publish(LocalDate.of(2026, 3, 9), null, every("10:00", "12:00")))
                .hasMessageContaining("hours.in-the-past");
    }

    @Test
    void preparedHoursCanBeWithdrawn() {
        var id = publish(JULY, null, every("09:00", "12:00"));
        house.as(COORDINATOR, () -> openingHours.withdraw(id));

        assertThat(rangesOn(JULY.plusDays(1))).containsExactly(range("08:30", "12:30"), range("13:30", "17:00"));
    }

    @Test
    void hoursThatBeganCannotBeWithdrawn() {
        var id = publish(LocalDate.of(2026, 3, 10), null, every("09:00", "12:00"));

        assertThatThrownBy(() -> house.as(COORDINATOR, () -> openingHours.withdraw(id)))
                .hasMessageContaining("hours.already-begun");
    }

    @Test
    void aFormSentTwicePublishesOnce() {
        var id = publish(JULY, null, every("09:00", "12:00"));
        house.as(COORDINATOR, () -> openingHours.publish(command(id, JULY, null, every("09:00", "12:00"))));

        assertThat(rangesOn(JULY.plusDays(1))).containsExactly(range("09:00", "12:00"));
    }

    @Test
    void aFormSentTwiceIsTheSameThoughTheNextHoursWerePublishedSince() {
        var id = publish(JULY, null, every("09:00", "12:00"));
        publish(JULY.plusMonths(1), null, every("10:00", "12:00"));

        assertThat(house.as(
                        COORDINATOR, () -> openingHours.isPublished(command(id, JULY, null, every("09:00", "12:00")))))
                .isTrue();
    }

    @Test
    void schoolHolidaysCloseWhatIsHeldInTermOnly() {
        publish(
                LocalDate.of(2026, 3, 11),
                null,
                new WeeklyHours(List.of(new WeeklyRange(TUESDAY, range("09:00", "12:00"), Recurrence.SCHOOL_TERM))));

        assertThat(rangesOn(LocalDate.of(2026, 4, 7))).isEmpty();
        assertThat(rangesOn(LocalDate.of(2026, 4, 21))).containsExactly(range("09:00", "12:00"));
    }

    @Test
    void anotherHouseKeepsItsHours() {
        var other = houses.open();
        publish(JULY, null, every("09:00", "12:00"));

        assertThat(other.as(COORDINATOR, () -> calendar.day(other.mainSiteId(), JULY.plusDays(1)))
                        .ranges())
                .hasSize(2);
    }

    @Test
    void theNightTheClocksGoForwardIsAnHourShorter() {
        publish(
                LocalDate.of(2026, 3, 28),
                null,
                new WeeklyHours(List.of(new WeeklyRange(
                        LocalDate.of(2026, 3, 29).getDayOfWeek(), range("01:00", "04:00"), Recurrence.EVERY_WEEK))));

        assertThat(openTime("2026-03-29T00:00", "2026-03-30T00:00")).isEqualTo(Duration.ofHours(2));
        assertThat(openTime("2026-04-05T00:00", "2026-04-06T00:00")).isEqualTo(Duration.ofHours(3));
        assertThat(openTime("2026-10-25T00:00", "2026-10-26T00:00")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void openTimeCountsOnlyWhatLiesBetween() {
        assertThat(openTime("2026-03-10T12:00", "2026-03-10T14:00")).isEqualTo(Duration.ofHours(1));
    }

    private Duration openTime(String from, String to) {
        return house.as(
                COORDINATOR,
                () -> calendar.openTime(
                        house.mainSiteId(),
                        LocalDateTime.parse(from).atZone(PARIS).toInstant(),
                        LocalDateTime.parse(to).atZone(PARIS).toInstant()));
    }

    private UUID publish(LocalDate from, @Nullable LocalDate to, WeeklyHours hours) {
        var id = Ids.next();
        house.as(COORDINATOR, () -> openingHours.publish(command(id, from, to, hours)));
        return id;
    }

    private PublishHours command(UUID id, LocalDate from, @Nullable LocalDate to, WeeklyHours hours) {
        return new PublishHours(id, house.mainSiteId(), null, new Validity(from, to), hours);
    }

    private List<TimeRange> rangesOn(LocalDate day) {
        return house.as(COORDINATOR, () -> calendar.day(house.mainSiteId(), day))
                .ranges();
    }

    private static WeeklyHours every(String start, String end) {
        return WeeklyHours.everyWeek(Map.of(TUESDAY, List.of(range(start, end))));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
