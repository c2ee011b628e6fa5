package fr.guichet.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Recurrences found by strides, against those counted day by day. */
class RepetitionTests {

    private static final LocalDate ORIGIN = LocalDate.of(2025, 12, 1);

    @Test
    void fiveThousandRepetitionsAreHeldOnTheDaysThatACountFinds() {
        var dice = new Random(20261124);
        for (var n = 0; n < 5_000; n++) {
            var repetition = any(dice);
            var from = ORIGIN.plusDays(dice.nextInt(800));
            var to = from.plusDays(dice.nextInt(500));
            Predicate<LocalDate> holidays = day -> day.getDayOfYear() / 14 % 4 == 0;

            assertThat(repetition.days(from, to, holidays))
                    .as("%s from %s to %s", repetition, from, to)
                    .containsExactlyElementsOf(from.datesUntil(to.plusDays(1))
                            .filter(day -> isHeld(repetition, day, holidays))
                            .toList());
        }
    }

    private static Repetition any(Random dice) {
        var nth = dice.nextInt(3) == 0 ? Integer.valueOf(1 + dice.nextInt(5)) : null;
        return new Repetition(
                DayOfWeek.of(1 + dice.nextInt(7)),
                nth == null ? 1 + dice.nextInt(8) : 1,
                ORIGIN.plusDays(dice.nextInt(800)),
                nth,
                dice.nextBoolean());
    }

    private static boolean isHeld(Repetition repetition, LocalDate day, Predicate<LocalDate> holidays) {
        return day.getDayOfWeek() == repetition.weekday()
                && weekNumber(day) % repetition.everyWeeks()
                        == weekNumber(repetition.countedFrom()) % repetition.everyWeeks()
                && (repetition.nthOfMonth() == null || hasRank(day, repetition.nthOfMonth()))
                && !(repetition.outsideSchoolHolidays() && holidays.test(day));
    }

    /** Counted from a Monday long before. */
    private static long weekNumber(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.of(2001, 1, 1), day) / 7;
    }

    private static boolean hasRank(LocalDate day, int rank) {
        var before = day.withDayOfMonth(1)
                .datesUntil(day)
                .filter(other -> other.getDayOfWeek() == day.getDayOfWeek())
                .count();
        return rank == Repetition.LAST_OF_MONTH ? day.plusWeeks(1).getMonth() != day.getMonth() : before == rank - 1;
    }
}
