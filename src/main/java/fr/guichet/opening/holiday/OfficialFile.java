package fr.guichet.opening.holiday;

import fr.guichet.shared.model.Letters;
import fr.guichet.shared.tenancy.HouseClock;
import fr.guichet.shared.typed.TypedDay;
import fr.guichet.shared.web.CsvTable;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/** The two forms in which the ministry publishes the school calendar: a table, and calendars by zone. */
final class OfficialFile {

    /** Its days begin at midnight there, overseas too: 2026-10-16T22:00:00+00:00 is 17 October. */
    private static final ZoneId PARIS = HouseClock.PARIS;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd][d/M/uuuu][d/M/uu][uuuuMMdd][['T'][' ']HH:mm[:ss][.SSS][XXX][XX][X]]['T'HHmmss[X]]")
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, String> COLUMNS_BY_LABEL =
            Map.of("date de debut", "start_date", "date de fin", "end_date", "academies", "location");

    private OfficialFile() {}

    /** The name of a column by what stands in the header, which has either the names of the fields or their labels. */
    static String column(String header) {
        var plain = Letters.plain(header).toLowerCase(Locale.ROOT);
        return COLUMNS_BY_LABEL.getOrDefault(plain, plain);
    }

    static boolean isHeader(CsvTable table) {
        return table.columns().contains("description") && table.columns().contains("start_date");
    }

    static boolean isCalendar(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    static Optional<OfficialEntry> entry(CsvTable.Line line, Consumer<SchoolHolidayImport.Fault> faults) {
        var leaves = day(line, "start_date", "school.fault.first-day", faults);
        var returns = line.cell("end_date").isBlank() ? leaves : day(line, "end_date", "school.fault.last-day", faults);
        return leaves == null || returns == null
                ? Optional.empty()
                : Optional.of(new OfficialEntry(
                        line.cell("description").strip(),
                        line.cell("population"),
                        line.cell("zones").isBlank() ? line.cell("location") : line.cell("zones"),
                        leaves,
                        returns));
    }

    private static @Nullable LocalDate day(
            CsvTable.Line line, String column, String code, Consumer<SchoolHolidayImport.Fault> faults) {
        var read = day(line.cell(column));
        if (read.isEmpty()) {
            faults.accept(SchoolHolidayImport.Fault.of(line.number(), code, line.cell(column)));
        }
        return read.orElse(null);
    }

    /** However a program stamps it or somebody wrote it. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(day((Temporal)
                    DAY.parseBest(typed.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeParseException noStamp) {
            return TypedDay.in(typed);
        }
    }

    private static LocalDate day(Temporal date) {
        return date.isSupported(ChronoField.INSTANT_SECONDS)
                ? LocalDate.ofInstant(Instant.from(date), PARIS)
                : LocalDate.from(date);
    }

    /**
     * The events of a calendar.
     *
     * @param fileName says of which zone it is when nothing in it does
     * @throws IOException when it is no calendar
     */
    static Stream<OfficialEntry> entries(String text, String fileName) throws IOException {
        try {
            var calendar =
                    new CalendarBuilder().build(new StringReader(text.strip().replaceAll("\\R", "\r\n") + "\r\n"));
            var name =
                    calendar.getProperty("X-WR-CALNAME").map(Property::getValue).orElse(fileName);
            return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                    .flatMap(event -> entry(event, name).stream());
        } catch (ParserException broken) {
            throw new IOException(broken);
        }
    }

    private static Optional<OfficialEntry> entry(VEvent event, String calendarName) {
        return date(event, Property.DTSTART)
                .map(start -> new OfficialEntry(
                        text(event, Property.SUMMARY),
                        "",
                        place(event, calendarName),
                        start,
                        date(event, Property.DTEND).orElse(start)));
    }

    private static Optional<LocalDate> date(VEvent event, String property) {
        return event.<DateProperty<Temporal>>getProperty(property).map(date -> day(date.getDate()));
    }

    private static String place(VEvent event, String calendarName) {
        var said = text(event, Property.SUMMARY) + ' ' + text(event, Property.LOCATION);
        return OfficialEntry.namesAPlace(said) ? said : text(event, Property.UID) + ' ' + calendarName;
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
