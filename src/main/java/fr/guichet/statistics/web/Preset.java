package fr.guichet.statistics.web;

import fr.guichet.statistics.Period;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A period in one gesture.
 *
 * @param key of its words; null when it is named by its months
 */
record Preset(@Nullable String key, String words, Period period) {

    static List<Preset> around(LocalDate today) {
        var whole = Period.wholeMonthsOfYear(today);
        return List.of(
                named("today", Period.day(today)),
                named("week", Period.weekToDate(today)),
                named("month", Period.monthToDate(today)),
                named("quarter", Period.quarterToDate(today)),
                named("year", Period.yearToDate(today)),
                new Preset(null, months(whole), whole));
    }

    /** The narrowest: on the first of a month, that day is the month so far as well. */
    static @Nullable Preset first(List<Preset> presets, Period period) {
        return presets.stream()
                .filter(preset -> preset.period.equals(period))
                .findFirst()
                .orElse(null);
    }

    private static Preset named(String word, Period period) {
        return new Preset("statistics.period." + word, "", period);
    }

    private static String months(Period whole) {
        var first = shortName(whole.from());
        var last = shortName(whole.to());
        return (first.equals(last) ? first : first + "–" + last) + " "
                + whole.from().getYear();
    }

    private static String shortName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRANCE);
    }
}
