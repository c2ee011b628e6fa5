package fr.guichet.statistics;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visits by calendar month (unit: the visit), with the same days of the same months a year before. */
@Repository
@Transactional(readOnly = true)
class VisitsByMonth {

    private static final int YEARS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitsByMonth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(YearMonth month, long now, long before) {}

    MonthTable count(Scope scope) {
        var period = scope.period();
        var counted = months(scope, period, period.yearBefore());
        return new MonthTable(period.months().stream()
                .map(month -> new MonthTable.Line(
                        month,
                        within(month, period),
                        of(counted, month).now(),
                        of(counted, month.minusYears(1)).before()))
                .toList());
    }

    /** The years that end with the one of the period, from the first that has a visit. */
    YearTable overTheYears(Scope scope) {
        var last = scope.period().to().getYear();
        var all = new Period(
                Year.of(last - YEARS + 1).atDay(1), Year.of(last).atMonth(12).atEndOfMonth());
        var counted = months(scope, all, all);
        var first = counted.keySet().stream().min(Comparator.naturalOrder()).orElse(YearMonth.of(last, 1));
        var years = IntStream.rangeClosed(first.getYear(), last).boxed().toList();
        return new YearTable(
                years,
                Arrays.stream(Month.values())
                        .map(month -> new YearTable.Line(
                                month, ofEachYear(month, years, counted, first, YearMonth.now(clock))))
                        .toList());
    }

    private static List<@Nullable Long> ofEachYear(
            Month month, List<Integer> years, Map<YearMonth, Counted> counted, YearMonth first, YearMonth latest) {
        return years.stream()
                .<@Nullable Long>map(year -> {
                    var asked = YearMonth.of(year, month);
                    return asked.isBefore(first) || asked.isAfter(latest)
                            ? null
                            : of(counted, asked).now();
                })
                .toList();
    }

    private Map<YearMonth, Counted> months(Scope scope, Period period, Period before) {
        var filter = scope.filter(period.around(before));
        return jdbc
                .sql("""
                        select date_trunc('month', v.day)::date as month,
                               count(*) filter (where v.day between :nowFrom and :nowTo) as now,
                               count(*) filter (where v.day between :beforeFrom and :beforeTo) as before
                          from stat_visit v where %s group by 1
                        """.formatted(filter.onVisits()))
                .params(filter.parameters())
                .param("nowFrom", period.from())
                .param("nowTo", period.to())
                .param("beforeFrom", before.from())
                .param("beforeTo", before.to())
                .query((row, number) -> new Counted(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("now"),
                        row.getLong("before")))
                .list()
                .stream()
                .collect(toMap(Counted::month, month -> month));
    }

    private static Counted of(Map<YearMonth, Counted> counted, YearMonth month) {
        return counted.getOrDefault(month, new Counted(month, 0, 0));
    }

    private static Period within(YearMonth month, Period period) {
        var from = month.atDay(1).isBefore(period.from()) ? period.from() : month.atDay(1);
        var to = month.atEndOfMonth().isAfter(period.to()) ? period.to() : month.atEndOfMonth();
        return new Period(from, to);
    }
}
