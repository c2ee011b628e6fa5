package fr.guichet.shared.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as the French write it: « 8/12/2026 », « 8.12.26 », « 08122026 », « mardi 8 décembre 2026 », « 1er janv. 2027 »,
 * and as a browser sends it: « 2026-12-08 ». A year of two figures is one of this century.
 */
public final class TypedDay {

    private static final int CENTURY = 2000;
    private static final int YEARS_AROUND = 100;
    private static final String BETWEEN = " ?[-/., ] ?";
    private static final String WEEKDAY = "(?:le )?(?:(?<weekday>[a-z]{3,8})\\.?,? ?)?(?:le )?";

    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(?:(?<day>\\d{1,2}) ?(?:er)?|premier)"
            + "(?:" + BETWEEN + "(?<month>\\d{1,2})" + BETWEEN + "| ?[-/., ]? ?(?<name>[a-z]{3,9})\\.? ?[-/., ]? ?)"
            + "(?<year>\\d{2,9})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[-+]?\\d{3,9})" + BETWEEN + "(?<month>\\d{1,2})" + BETWEEN + "(?<day>\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("(?<day>\\d{2})(?<month>\\d{2})(?<year>\\d{2}|\\d{4})");
    private static final Pattern YEAR_FIRST_FIGURES =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>0\\d|1[0-2])(?<day>\\d{2})");

    private TypedDay() {}

    /** As a file has it, where nobody is asked to write it otherwise. */
    public static Optional<LocalDate> in(String text) {
        try {
            return Optional.of(read(text));
        } catch (Unreadable none) {
            return Optional.empty();
        }
    }

    /** @throws Unreadable saying what is wrong with it */
    static LocalDate read(String typed) {
        var text = Plain.of(typed);
        for (var pattern : new Pattern[] {DAY_FIRST, YEAR_FIRST, YEAR_FIRST_FIGURES, FIGURES}) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                return day(found, pattern == DAY_FIRST, typed);
            }
        }
        throw new Unreadable("typed.day.unreadable", typed);
    }

    /** Whether a calendar or a planning has that year: what else is typed is a slip. */
    static boolean isWithinReach(int year) {
        return Math.abs(year - CENTURY) <= YEARS_AROUND;
    }

    static int year(String typed) {
        var year = Integer.parseInt(typed);
        return typed.length() == 2 ? CENTURY + year : year;
    }

    private static LocalDate day(Matcher found, boolean inWords, String typed) {
        var year = year(found.group("year"));
        if (!isWithinReach(year)) {
            throw new Unreadable("typed.day.out-of-reach", typed);
        }
        var day = day(year, month(found, inWords, typed), found.group("day"), typed);
        if (inWords) {
            requireWeekday(found.group("weekday"), day, typed);
        }
        return day;
    }

    private static int month(Matcher found, boolean inWords, String typed) {
        var name = inWords ? found.group("name") : null;
        return name == null
                ? Integer.parseInt(found.group("month"))
                : CalendarWords.month(name).orElseThrow(() -> new Unreadable("typed.day.unreadable", typed));
    }

    private static LocalDate day(int year, int month, @Nullable String day, String typed) {
        try {
            return LocalDate.of(year, month, day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw new Unreadable("typed.day.impossible", typed);
        }
    }

    private static void requireWeekday(@Nullable String word, LocalDate day, String typed) {
        if (word == null) {
            return;
        }
        var named = CalendarWords.weekday(word).orElseThrow(() -> new Unreadable("typed.day.unreadable", typed));
        if (day.getDayOfWeek() != named) {
            throw new Unreadable("typed.day.other-weekday", typed);
        }
    }
}
