package fr.guichet.testing;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * A calendar file as two other programs read it. The zones are first renamed to names that nobody knows, so that all they can go by is what the
 * file itself says of them.
 */
public final class CalendarReaders {

    private static final Pattern DECLARED = Pattern.compile("(?m)^TZID:(\\S+)\r?$");
    private static final Pattern USED = Pattern.compile("(?m)^DT(?:START|END);TZID=([^:\\s]+):");

    /** When an event with a time begins and ends. */
    public record Times(String uid, Instant start, Instant end) {}

    private CalendarReaders() {}

    public static Set<String> zonesDeclared(String file) {
        return found(DECLARED, file);
    }

    public static Set<String> zonesUsed(String file) {
        return found(USED, file);
    }

    public static List<Times> asIcal4jReads(String file) {
        try {
            var read = new CalendarBuilder().build(new StringReader(renamed(file)));
            Stream<VEvent> events = read.<VEvent>getComponents("VEVENT").stream();
            return events.filter(event ->
                            event.getDateTimeStart().getParameter("VALUE").isEmpty())
                    .map(event -> new Times(
                            event.getUid().orElseThrow().getValue(),
                            Instant.from((Temporal) event.getDateTimeStart().getDate()),
                            Instant.from((Temporal) event.getDateTimeEnd().getDate())))
                    .toList();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static List<Times> asBiweeklyReads(String file) {
        return Biweekly.parse(renamed(file)).first().getEvents().stream()
                .filter(event -> event.getDateStart().getValue().hasTime())
                .map(event -> new Times(
                        event.getUid().getValue(),
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant()))
                .toList();
    }

    private static String renamed(String file) {
        return file.replaceAll("(TZID[:=])([A-Z])", "$1Maison-$2");
    }

    private static Set<String> found(Pattern pattern, String file) {
        var names = new TreeSet<String>();
        pattern.matcher(file).results().forEach(one -> names.add(one.group(1)));
        return names;
    }
}
