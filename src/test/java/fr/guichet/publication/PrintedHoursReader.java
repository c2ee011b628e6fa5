package fr.guichet.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads one site on the public page, or on the poster, as a person does: the week of its table that holds on the day, then what
 * is said to change that day.
 */
final class PrintedHoursReader {

    private static final String DATE = "(\\d{1,2})(?:er)?(?: (\\p{L}+))?(?: (\\d{4}))?";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2}) h(?: (\\d\\d))? – (\\d{1,2}) h(?: (\\d\\d))?");
    private static final Pattern FROM_HOUR = Pattern.compile(", à partir de (\\d{1,2}) h(?: (\\d\\d))?$");
    private static final Pattern UNTIL_HOUR = Pattern.compile(", jusqu’à (\\d{1,2}) h(?: (\\d\\d))?$");
    private static final Pattern UNTIL = Pattern.compile("Jusqu’au " + DATE + ".*");
    private static final Pattern SINCE = Pattern.compile("À partir du " + DATE + ".*");
    private static final Pattern BETWEEN = Pattern.compile("Du " + DATE + " au " + DATE + ".*");
    private static final Pattern ONE_DAY = Pattern.compile("\\p{L}+ " + DATE + ".*");

    private final String site;
    private final List<Week> weeks = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    private record Week(LocalDate from, LocalDate to, List<String> lines) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Change(LocalDate from, LocalDate to, String when, String what) {}

    PrintedHoursReader(String html, String site) {
        this.site = site;
        var section = "";
        var lines = lines(html);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("* ")) {
                change(line.substring(2), lines.get(++i));
            } else if (section.equals(site) && line.startsWith("### ")) {
                weeks.add(week(line.substring(4)));
            } else if (section.equals(site) && (line.startsWith("| ") || !weeks.isEmpty())) {
                if (weeks.isEmpty()) {
                    weeks.add(new Week(LocalDate.MIN, LocalDate.MAX, new ArrayList<>()));
                }
                weeks.getLast().lines.add(line);
            }
        }
    }

    /** A paragraph, a heading, a row or an item a line. */
    static List<String> lines(String html) {
        var text = html.replaceAll("(?s)^.*<main[^>]*>|</main>.*$|<!--.*?-->|<caption.*?</caption>", "")
                .replaceAll("\\s+", " ")
                .replaceAll("<h2[^>]*>", "\n## ")
                .replaceAll("<h3[^>]*>", "\n### ")
                .replaceAll("<li[^>]*>", "\n* ")
                .replaceAll("<a class=\"d-print-none\"[^>]*>", "\n")
                .replaceAll("<tr[^>]*>", "\n| ")
                .replaceAll("<td[^>]*>", "| ")
                .replaceAll("<(p|table|section|br)\\b[^>]*>|</(h2|h3|li|tr|p|table|section)>", "\n")
                .replaceAll("<div class=\"muted\">|<div>(?=\\s*(?:\\d|\\p{L}))", "\n")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(text)
                .replaceAll("[\\u00a0\\u202f]", " ")
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    OpenQuarters on(LocalDate day, Predicate<LocalDate> schoolHoliday) {
        var open = new OpenQuarters();
        weeks.stream()
                .filter(week -> week.holdsOn(day))
                .findFirst()
                .ifPresent(week -> read(week, day, schoolHoliday, open));
        var said = changes.stream()
                .filter(change -> !day.isBefore(change.from) && !day.isAfter(change.to))
                .toList();
        if (said.stream().anyMatch(change -> change.what.contains("jour férié"))) {
            open.clear();
        }
        said.stream()
                .filter(change -> change.what.contains("ouverture exceptionnelle"))
                .forEach(change -> ranges(change.when, open::add));
        said.stream()
                .filter(change -> change.what.contains("fermeture exceptionnelle"))
                .forEach(change -> close(change.when, open));
        return open;
    }

    private static void close(String when, OpenQuarters open) {
        var since = FROM_HOUR.matcher(when);
        var until = UNTIL_HOUR.matcher(when);
        if (since.find()) {
            open.remove(time(since, 1), LocalTime.MAX);
        } else if (until.find()) {
            open.remove(LocalTime.MIN, time(until, 1));
        } else if (RANGE.matcher(when).find()) {
            ranges(when, open::remove);
        } else {
            open.clear();
        }
    }

    private static void read(Week week, LocalDate day, Predicate<LocalDate> schoolHoliday, OpenQuarters open) {
        var today = name(day.getDayOfWeek());
        var ofDay = false;
        var named = false;
        for (var line : week.lines) {
            if (line.startsWith("| ")) {
                var cells = line.split("\\|");
                var days = cells[1].replaceAll("(?:sauf )?aujourd’hui", "")
                        .toLowerCase(Locale.FRENCH)
                        .strip();
                ofDay = List.of(days.split(", ")).contains(today) || days.equals("tous les jours");
                named = named || ofDay;
                if (ofDay && cells.length > 2) {
                    ranges(cells[2], open::add);
                }
            } else if (ofDay && RANGE.matcher(line).find() && isHeld(line, today, day, schoolHoliday)) {
                ranges(line, open::add);
            }
        }
        if (!named
                && week.lines.stream()
                        .noneMatch(line -> line.startsWith("| Autres jours") || line.startsWith("| autres jours"))) {
            throw new IllegalStateException("nothing is said of " + today + " in " + week);
        }
    }

    private static boolean isHeld(String line, String weekday, LocalDate day, Predicate<LocalDate> schoolHoliday) {
        var words = line.substring(0, line.indexOf(" :"));
        var last = day.plusWeeks(1).getMonth() != day.getMonth();
        var rank = (day.getDayOfMonth() - 1) / 7 + 1;
        var odd = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
        if (words.equals(weekday + " des semaines impaires")) {
            return odd;
        } else if (words.equals(weekday + " des semaines paires")) {
            return !odd;
        } else if (words.equals("dernier " + weekday + " du mois")) {
            return last;
        } else if (words.equals(weekday + " pendant les vacances scolaires")) {
            return schoolHoliday.test(day);
        } else if (words.equals(weekday + " hors vacances scolaires")) {
            return !schoolHoliday.test(day);
        } else if (words.matches("\\de?r? " + weekday + " du mois")) {
            return words.charAt(0) - '0' == rank;
        }
        throw new IllegalStateException("unknown words: " + line);
    }

    private void change(String when, String what) {
        var places = what.substring(0, what.indexOf(" · "));
        if (places.equals("tous les sites") || List.of(places.split(", ")).contains(site)) {
            var between = BETWEEN.matcher(when);
            var one = ONE_DAY.matcher(when);
            if (between.matches()) {
                changes.add(new Change(first(between), date(between, 4), when, what));
            } else if (one.matches()) {
                changes.add(new Change(date(one, 1), date(one, 1), when, what));
            } else {
                throw new IllegalStateException("unreadable: " + when);
            }
        }
    }

    private Week week(String heading) {
        var until = UNTIL.matcher(heading);
        var since = SINCE.matcher(heading);
        var between = BETWEEN.matcher(heading);
        var lines = heading.contains(", comme jusqu’au ") ? weeks.getFirst().lines : new ArrayList<String>();
        if (until.matches()) {
            return new Week(LocalDate.MIN, date(until, 1), lines);
        } else if (since.matches()) {
            return new Week(date(since, 1), LocalDate.MAX, lines);
        } else if (between.matches()) {
            return new Week(first(between), date(between, 4), lines);
        }
        throw new IllegalStateException("unreadable: " + heading);
    }

    /** Of a period, whose month and year may be said at its end only. */
    private static LocalDate first(Matcher between) {
        var last = date(between, 4);
        var year = between.group(3) == null ? last.getYear() : Integer.parseInt(between.group(3));
        var month = between.group(2) == null ? last.getMonth() : month(between.group(2));
        return LocalDate.of(year, month, Integer.parseInt(between.group(1)));
    }

    private static LocalDate date(Matcher date, int group) {
        return LocalDate.of(
                Integer.parseInt(date.group(group + 2)),
                month(date.group(group + 1)),
                Integer.parseInt(date.group(group)));
    }

    private static Month month(String name) {
        return Arrays.stream(Month.values())
                .filter(month ->
                        month.getDisplayName(TextStyle.FULL, Locale.FRENCH).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static void ranges(String text, BiConsumer<LocalTime, LocalTime> each) {
        RANGE.matcher(text)
                .results()
                .forEach(range ->
                        each.accept(time(range.group(1), range.group(2)), time(range.group(3), range.group(4))));
    }

    private static LocalTime time(Matcher matcher, int group) {
        return time(matcher.group(group), matcher.group(group + 1));
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
