package fr.guichet.opening.month;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.opening.holiday.StructureHolidays;
import fr.guichet.site.SchoolZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month in whole weeks, with what changes the hours of each day.
 *
 * @param zones of school holidays that the sites follow
 */
record PlanningMonth(YearMonth month, List<SchoolZone> zones, List<Week> weeks) {

    /** @param unknown zones whose school holidays nobody knows yet on a day of it */
    record Week(List<Day> days, List<SchoolZone> unknown) {

        public int number() {
            return days.getFirst().date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }

    /**
     * @param bridge a pont that nothing closes yet
     * @param unknown zones whose school holidays nobody knows yet
     */
    record Day(
            LocalDate date,
            List<StructureHolidays.Holiday> holidays,
            boolean bridge,
            List<SchoolPeriod> school,
            List<SchoolZone> unknown,
            List<ClosureRow> closures,
            List<SpecialOpeningRow> openings) {

        /** School holidays apart, which say nothing of the structure. */
        public boolean isPlain() {
            return holidays.isEmpty() && !bridge && closures.isEmpty() && openings.isEmpty();
        }
    }

    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static PlanningMonth of(YearMonth month, List<SchoolZone> zones, Function<LocalDate, Day> days) {
        var all =
                firstDay(month).datesUntil(lastDay(month).plusDays(1)).map(days).toList();
        return new PlanningMonth(
                month,
                zones,
                IntStream.range(0, all.size() / 7)
                        .mapToObj(week -> all.subList(week * 7, week * 7 + 7))
                        .map(week -> new Week(
                                week,
                                week.stream()
                                        .flatMap(day -> day.unknown().stream())
                                        .distinct()
                                        .sorted()
                                        .toList()))
                        .toList());
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    public boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    /** Those of the month that change the hours. */
    public List<Day> changes() {
        return days().filter(day -> !day.isPlain()).toList();
    }

    /** School holidays that touch the month, in order. */
    public List<SchoolPeriod> school() {
        return days().flatMap(day -> day.school().stream()).distinct().toList();
    }

    /** Zones whose school holidays nobody knows on a day of the month. */
    public List<SchoolZone> unknown() {
        return days().flatMap(day -> day.unknown().stream()).distinct().sorted().toList();
    }

    private Stream<Day> days() {
        return weeks.stream().flatMap(week -> week.days().stream()).filter(day -> contains(day.date()));
    }
}
