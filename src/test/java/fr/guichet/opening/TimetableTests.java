package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.CalendarChanges.Change;
import fr.guichet.opening.OpeningDay.ClosedPart;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One site's plan, against a recount that knows nothing of ranges: minute by minute. */
class TimetableTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final int MINUTES = 24 * 60;

    @Test
    void rangesOfDifferentRecurrencesAreJoined() {
        var day = timetable(
                        weekly(Recurrence.EVERY_WEEK, "09:00", "12:00"), weekly(Recurrence.ODD_WEEKS, "11:00", "14:00"))
                .on(TUESDAY);
        assertThat(day.ranges()).containsExactly(range("09:00", "14:00"));
    }

    @Test
    void aClosureTakesItsHoursAndIsRemembered() {
        var day = timetable(
                        List.of(closed(TUESDAY, "10:30", "12:30")),
                        Map.of(),
                        weekly(Recurrence.EVERY_WEEK, "09:00", "17:00"))
                .on(TUESDAY);
        assertThat(day.ranges()).containsExactly(range("09:00", "10:30"), range("12:30", "17:00"));
        assertThat(day.due()).containsExactly(range("09:00", "17:00"));
        assertThat(day.closed()).extracting(ClosedPart::range).containsExactly(range("10:30", "12:30"));
    }

    @Test
    void hoursOfATermThatNobodyKnowsAreUncertain() {
        var day = unknown(List.of(
                        weekly(Recurrence.EVERY_WEEK, "09:00", "12:00"),
                        weekly(Recurrence.SCHOOL_HOLIDAYS, "11:00", "13:00"),
                        weekly(Recurrence.SCHOOL_TERM, "14:00", "17:00")))
                .on(TUESDAY);
        assertThat(day.ranges()).containsExactly(range("09:00", "12:00"), range("14:00", "17:00"));
        assertThat(day.uncertain()).containsExactly(range("12:00", "13:00"), range("14:00", "17:00"));
        assertThat(day.asFarAsKnown().ranges()).containsExactly(range("09:00", "12:00"));
    }

    @Test
    void whatAClosureTakesOrASpecialOpeningGivesIsCertain() {
        var day = unknown(
                        List.of(weekly(Recurrence.SCHOOL_TERM, "09:00", "17:00")),
                        closed(TUESDAY, "15:00", "17:00"),
                        special(TUESDAY, "09:00", "12:00"))
                .on(TUESDAY);
        assertThat(day.uncertain()).containsExactly(range("12:00", "15:00"));
        assertThat(day.asFarAsKnown().ranges()).containsExactly(range("09:00", "12:00"));
    }

    @Test
    void aPublicHolidayIsCertainWhateverTheSchoolsDo() {
        var day = timetable(
                        List.of(),
                        Map.of(TUESDAY, "Fête"),
                        school -> false,
                        school -> true,
                        List.of(weekly(Recurrence.SCHOOL_TERM, "09:00", "17:00")))
                .on(TUESDAY);
        assertThat(day.uncertain()).isEmpty();
    }

    @Test
    void aSpecialOpeningOpensAPublicHoliday() {
        var day = timetable(
                        List.of(special(TUESDAY, "09:00", "12:00")),
                        Map.of(TUESDAY, "Fête"),
                        weekly(Recurrence.EVERY_WEEK, "09:00", "17:00"))
                .on(TUESDAY);
        assertThat(day.ranges()).containsExactly(range("09:00", "12:00"));
        assertThat(day.due()).isEmpty();
    }

    @Test
    void aClosureBeatsASpecialOpening() {
        var day = timetable(List.of(special(TUESDAY, "09:00", "12:00"), closed(TUESDAY, "11:00", "18:00")), Map.of())
                .on(TUESDAY);
        assertThat(day.ranges()).containsExactly(range("09:00", "11:00"));
    }

    @Test
    void tenThousandPlanningsAgreeWithARecountByMinutes() {
        for (long seed = 1; seed <= 10_000; seed++) {
            var week = new GeneratedWeek(seed);
            var days = week.timetable().days(week.monday, week.monday.plusDays(6));
            for (var day : days) {
                assertThat(minutesOf(day.ranges()))
                        .as("seed %d, %s", seed, day.day())
                        .isEqualTo(week.openMinutes(day.day()));
            }
        }
    }

    private static BitSet minutesOf(List<TimeRange> ranges) {
        var open = new BitSet(MINUTES);
        ranges.forEach(range -> mark(open, range, true));
        return open;
    }

    private static void mark(BitSet minutes, TimeRange range, boolean open) {
        var end = range.end().equals(LocalTime.MAX) ? MINUTES : minute(range.end());
        minutes.set(minute(range.start()), end, open);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** A week that nobody would plan: overlapping recurrences, holidays, closures, openings, leap days and year ends. */
    private static final class GeneratedWeek {

        private final Random dice;
        private final LocalDate monday;
        private final List<WeeklyRange> ranges = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Map<LocalDate, String> holidays = new HashMap<>();
        private final Predicate<LocalDate> school = day -> day.getDayOfYear() % 3 == 0;

        GeneratedWeek(long seed) {
            dice = new Random(seed);
            monday = LocalDate.of(2024, 1, 1).plusWeeks(dice.nextInt(300));
            for (int i = dice.nextInt(20); i > 0; i--) {
                ranges.add(new WeeklyRange(
                        DayOfWeek.of(1 + dice.nextInt(7)),
                        anyRange(),
                        Recurrence.values()[dice.nextInt(Recurrence.values().length)]));
            }
            for (int i = dice.nextInt(6); i > 0; i--) {
                var first = monday.plusDays(dice.nextInt(9) - 1);
                var closes = dice.nextBoolean();
                changes.add(change(
                        closes,
                        first,
                        closes ? first.plusDays(dice.nextInt(3)) : first,
                        dice.nextInt(4) == 0 && closes ? TimeRange.between(null, null) : anyRange()));
            }
            if (dice.nextInt(3) == 0) {
                holidays.put(monday.plusDays(dice.nextInt(7)), "Fête");
            }
        }

        private TimeRange anyRange() {
            var start = dice.nextInt(MINUTES - 2);
            var end = start + 1 + dice.nextInt(MINUTES - 1 - start);
            return new TimeRange(LocalTime.MIN.plusMinutes(start), LocalTime.MIN.plusMinutes(end));
        }

        Timetable timetable() {
            return TimetableTests.timetable(changes, holidays, school, ranges);
        }

        BitSet openMinutes(LocalDate day) {
            var open = new BitSet(MINUTES);
            if (!holidays.containsKey(day)) {
                ranges.stream()
                        .filter(range -> range.weekday() == day.getDayOfWeek() && held(range.recurrence(), day))
                        .forEach(range -> mark(open, range.range(), true));
            }
            changes.stream()
                    .filter(change -> !change.closes() && isOn(change, day))
                    .forEach(change -> mark(open, change.hours(), true));
            changes.stream()
                    .filter(change -> change.closes() && isOn(change, day))
                    .forEach(change -> mark(open, change.hours(), false));
            return open;
        }

        private boolean held(Recurrence recurrence, LocalDate day) {
            var sameWeekdayBefore = (day.getDayOfMonth() - 1) / 7;
            var last = day.plusDays(7).getMonth() != day.getMonth();
            var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return switch (recurrence) {
                case EVERY_WEEK -> true;
                case ODD_WEEKS -> week % 2 != 0;
                case EVEN_WEEKS -> week % 2 == 0;
                case FIRST_OF_MONTH -> sameWeekdayBefore == 0;
                case SECOND_OF_MONTH -> sameWeekdayBefore == 1;
                case THIRD_OF_MONTH -> sameWeekdayBefore == 2;
                case FOURTH_OF_MONTH -> sameWeekdayBefore == 3;
                case LAST_OF_MONTH -> last;
                case SCHOOL_HOLIDAYS -> school.test(day);
                case SCHOOL_TERM -> !school.test(day);
            };
        }
    }

    private static Timetable timetable(WeeklyRange... ranges) {
        return timetable(List.of(), Map.of(), ranges);
    }

    private static Timetable timetable(List<Change> changes, Map<LocalDate, String> holidays, WeeklyRange... ranges) {
        return timetable(changes, holidays, day -> false, List.of(ranges));
    }

    private static Timetable timetable(
            List<Change> changes,
            Map<LocalDate, String> holidays,
            Predicate<LocalDate> school,
            List<WeeklyRange> ranges) {
        return timetable(changes, holidays, school, day -> false, ranges);
    }

    private static Timetable unknown(List<WeeklyRange> ranges, Change... changes) {
        return timetable(List.of(changes), Map.of(), day -> false, day -> true, ranges);
    }

    private static Timetable timetable(
            List<Change> changes,
            Map<LocalDate, String> holidays,
            Predicate<LocalDate> school,
            Predicate<LocalDate> schoolUnknown,
            List<WeeklyRange> ranges) {
        var version = new OpeningHoursVersion(
                Ids.next(), Ids.next(), null, Validity.since(LocalDate.of(2020, 1, 1)), new WeeklyHours(ranges));
        return new Timetable(day -> true, List.of(version), changes, holidays, school, schoolUnknown);
    }

    private static WeeklyRange weekly(Recurrence recurrence, String start, String end) {
        return new WeeklyRange(DayOfWeek.TUESDAY, range(start, end), recurrence);
    }

    private static Change closed(LocalDate day, String start, String end) {
        return change(true, day, day, range(start, end));
    }

    private static Change special(LocalDate day, String start, String end) {
        return change(false, day, day, range(start, end));
    }

    private static Change change(boolean closes, LocalDate first, LocalDate last, TimeRange hours) {
        @Nullable ClosureReason reason = closes ? ClosureReason.OTHER : null;
        return new Change(closes, Ids.next(), null, first, last, hours, reason, false);
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }

    private static boolean isOn(Change change, LocalDate day) {
        return !day.isBefore(change.firstDay()) && !day.isAfter(change.lastDay());
    }
}
