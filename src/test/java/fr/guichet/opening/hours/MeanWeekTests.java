package fr.guichet.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From Wednesday 1 July 2026 on; July and August are school holidays here. */
class MeanWeekTests {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate END_OF_AUGUST = LocalDate.of(2026, 8, 30);

    @Test
    void aWeekThatIsAlwaysAlikeIsThatWeek() {
        var week = week(Validity.on(JULY), every("MONDAY", "09:00", "12:30"), every("TUESDAY", "09:00", "12:00"));

        assertThat(week).isEqualTo(new MeanWeek(Duration.ofMinutes(390), 2, 1));
    }

    @Test
    void everyOtherWeekCountsForHalf() {
        var week = week(Validity.since(JULY), held("SATURDAY", Recurrence.EVEN_WEEKS, "09:00", "12:00"));

        assertThat(week.time()).isEqualTo(Duration.ofMinutes(90));
        assertThat(week.days()).isEqualTo(0.5);
    }

    @Test
    void oneWeekOrTheOtherIsEveryWeek() {
        var week = week(
                Validity.since(JULY),
                held("SATURDAY", Recurrence.EVEN_WEEKS, "09:00", "12:00"),
                held("SATURDAY", Recurrence.ODD_WEEKS, "14:00", "17:00"));

        assertThat(week.time()).isEqualTo(Duration.ofHours(3));
        assertThat(week.hasDays(1)).isTrue();
    }

    @Test
    void whatOverlapsIsCountedOnce() {
        var week = week(
                Validity.since(JULY),
                every("SATURDAY", "09:00", "12:00"),
                held("SATURDAY", Recurrence.SCHOOL_TERM, "10:00", "12:00"));

        assertThat(week.time()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void theFirstOfTheMonthCountsTwelveTimesAYear() {
        var week = week(Validity.since(JULY), held("SATURDAY", Recurrence.FIRST_OF_MONTH, "09:00", "13:00"));

        assertThat(week.openDays()).isEqualTo(12);
        assertThat(week.time()).isEqualTo(Duration.ofMinutes(12 * 240 / 52));
    }

    @Test
    void onlyTheWeeksInWhichTheyAreInForceCount() {
        var summer = new Validity(JULY, END_OF_AUGUST);

        assertThat(week(summer, held("MONDAY", Recurrence.SCHOOL_HOLIDAYS, "09:00", "12:00"))
                        .time())
                .isEqualTo(Duration.ofHours(3).multipliedBy(8).dividedBy(9).truncatedTo(ChronoUnit.MINUTES));
        assertThat(week(summer, held("FRIDAY", Recurrence.SCHOOL_TERM, "09:00", "12:00"))
                        .time())
                .isZero();
    }

    private static MeanWeek week(Validity during, WeeklyRange... ranges) {
        return MeanWeek.of(
                List.of(new MeanWeek.Held(
                        new WeeklyHours(Arrays.asList(ranges)),
                        day -> day.getYear() == 2026 && (day.getMonthValue() == 7 || day.getMonthValue() == 8))),
                during);
    }

    private static WeeklyRange every(String day, String from, String to) {
        return held(day, Recurrence.EVERY_WEEK, from, to);
    }

    private static WeeklyRange held(String day, Recurrence weeks, String from, String to) {
        return new WeeklyRange(
                DayOfWeek.valueOf(day), new TimeRange(LocalTime.parse(from), LocalTime.parse(to)), weeks);
    }
}
