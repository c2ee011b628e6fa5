package fr.guichet.opening.hours;

import fr.guichet.opening.WeeklyHours;
import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A week of hours that are in force together: their one week where all are alike, else the mean of those in which they hold,
 * over a year at most and without a 53rd one, so that odd and even weeks weigh the same. Public holidays and closures change
 * nothing of it.
 *
 * @param openDays on which any of them is open, in all the weeks together
 */
record MeanWeek(Duration time, long openDays, long weeks) {

    private static final long WEEKS_OF_A_YEAR = 52;

    /** The hours of a site with the school holidays that they follow. */
    record Held(WeeklyHours hours, Predicate<LocalDate> inSchoolHolidays) {

        private Duration on(LocalDate day) {
            return hours.on(day, inSchoolHolidays).duration();
        }
    }

    static MeanWeek of(List<Held> together, Validity during) {
        var mondays = mondays(together, during);
        var perDay = mondays.stream()
                .flatMap(monday -> monday.datesUntil(monday.plusWeeks(1)))
                .map(day -> together.stream().map(held -> held.on(day)).reduce(Duration.ZERO, Duration::plus))
                .toList();
        return new MeanWeek(
                Duration.ofMinutes(
                        perDay.stream().mapToLong(Duration::toMinutes).sum() / mondays.size()),
                perDay.stream().filter(Duration::isPositive).count(),
                mondays.size());
    }

    /** Of one week; half a day in a week where one day of two weeks is open. */
    public double days() {
        return Math.round(openDays * 10.0 / weeks) / 10.0;
    }

    boolean hasDays(int least) {
        return openDays >= least * weeks;
    }

    private static List<LocalDate> mondays(List<Held> together, Validity during) {
        var first = during.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (together.stream().allMatch(held -> held.hours().notEveryWeek().isEmpty())) {
            return List.of(first);
        }
        var all = Stream.iterate(first, monday -> monday.plusWeeks(1))
                .takeWhile(monday -> monday.equals(first) || during.holdsOn(monday))
                .limit(WEEKS_OF_A_YEAR + 1)
                .toList();
        var even = all.stream()
                .filter(monday -> monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) <= WEEKS_OF_A_YEAR)
                .limit(WEEKS_OF_A_YEAR)
                .toList();
        return even.isEmpty() ? all : even;
    }
}
