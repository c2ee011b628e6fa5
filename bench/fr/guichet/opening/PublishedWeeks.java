package fr.guichet.opening;

import fr.guichet.exchange.NationalListFile;
import fr.guichet.exchange.NationalRow;
import fr.guichet.publication.ExportedHours;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.CalendarSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Writes what this code says of the real structures: for each that can be read, its exported hours and whether it is open at
 * 200 moments, a row a structure. The calendar is the one that SiteCalendar makes of a site without closures.
 */
class PublishedWeeks {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int DAYS = 730;
    private static final UUID ID = new UUID(0, 1);

    private final PublicHolidays publicHolidays = new PublicHolidays();

    public static void main(String... arguments) {
        new PublishedWeeks().write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void write(Path list, Path to) {
        try (var csv = Files.newInputStream(list);
                var out = new PrintWriter(Files.newBufferedWriter(to, StandardCharsets.UTF_8))) {
            var reading = NationalListFile.read(csv);
            reading.rows().stream()
                    .filter(row -> !row.week().isEmpty() && row.week().unreadable().isEmpty())
                    .forEach(row -> out.println(line(row)));
            System.out.printf(
                    "%,d structures read: %,d without hours, %,d with a day that cannot be read%n",
                    reading.rows().size(), reading.withoutHours(), reading.withUnreadableHours());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String line(NationalRow row) {
        var postalCode = row.place().postalCode();
        var settings = CalendarSettings.of(postalCode);
        var hours = new OpeningHoursVersion(
                ID, ID, null, Validity.since(LocalDate.of(2020, 1, 1)), WeeklyHours.everyWeek(row.week().ranges()));
        var holidays = publicHolidays.between(settings, TODAY, TODAY.plusDays(DAYS));
        var timetable = new Timetable(day -> true, List.of(hours), List.of(), holidays, day -> false, day -> false);
        var moments = moments(new Random(row.nationalId().hashCode()), hours, holidays);
        var open = new StringBuilder();
        var names = new ArrayList<String>();
        for (var moment : moments) {
            open.append(timetable.on(moment.toLocalDate()).isOpenAt(moment.toLocalTime()) ? '1' : '0');
            names.add(holidays.getOrDefault(moment.toLocalDate(), ""));
        }
        return String.join(
                "\t",
                row.nationalId(),
                settings.holidayRegion().name(),
                postalCode,
                ExportedHours.of(settings, hours, TODAY),
                String.join(",", moments.stream().map(LocalDateTime::toString).toList()),
                open,
                String.join(",", names));
    }

    /** Half of them anywhere, the others on public holidays and where a range begins and ends. */
    private static List<LocalDateTime> moments(
            Random random, OpeningHoursVersion hours, Map<LocalDate, String> holidays) {
        var moments = new ArrayList<LocalDateTime>();
        var feasts = List.copyOf(holidays.keySet());
        var ranges = hours.hours().ranges();
        while (moments.size() < 100) {
            moments.add(anyDay(random).atTime(random.nextInt(24), random.nextInt(60)));
        }
        while (moments.size() < 140) {
            var day = feasts.get(random.nextInt(feasts.size()));
            moments.add(day.atTime(8 + random.nextInt(10), random.nextInt(60)));
        }
        while (moments.size() < 200) {
            var held = ranges.get(random.nextInt(ranges.size()));
            var day = anyDay(random);
            var edge = random.nextBoolean() ? held.range().start() : held.range().end();
            moments.add(day.plusDays(held.weekday().getValue() - day.getDayOfWeek().getValue())
                    .atTime(edge)
                    .minusMinutes(random.nextInt(2)));
        }
        return moments;
    }

    private static LocalDate anyDay(Random random) {
        return TODAY.plusDays(7 + random.nextInt(DAYS - 14));
    }
}
