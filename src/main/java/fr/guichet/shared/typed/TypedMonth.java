package fr.guichet.shared.typed;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a month as the French write it: « 12/2026 », « déc. 2026 », and as a browser sends it: « 2026-12 ». */
final class TypedMonth {

    private static final String BETWEEN = " ?[-/., ] ?";
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(?<month>\\d{1,2})" + BETWEEN + "|(?<name>[a-z]{3,9})\\.? ?[-/., ]? ?)(?<year>\\d{2}|\\d{4,9})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[-+]?\\d{3,9})" + BETWEEN + "(?<month>\\d{1,2})(?<name>)?");

    private TypedMonth() {}

    /** @throws Unreadable saying what is wrong with it */
    public static YearMonth read(String typed) {
        var text = Plain.of(typed);
        for (var pattern : new Pattern[] {MONTH_FIRST, YEAR_FIRST}) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                return month(found, typed);
            }
        }
        throw new Unreadable("typed.month.unreadable", typed);
    }

    private static YearMonth month(Matcher found, String typed) {
        var year = TypedDay.year(found.group("year"));
        if (!TypedDay.isWithinReach(year)) {
            throw new Unreadable("typed.month.out-of-reach", typed);
        }
        var figures = found.group("month");
        var month = figures != null
                ? Integer.parseInt(figures)
                : CalendarWords.month(found.group("name")).orElse(0);
        if (month < 1 || month > 12) {
            throw new Unreadable("typed.month.unreadable", typed);
        }
        return YearMonth.of(year, month);
    }
}
