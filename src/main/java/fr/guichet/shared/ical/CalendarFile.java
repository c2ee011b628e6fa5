package fr.guichet.shared.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** An iCalendar file whose events are in the time of their site: the rules of that time go with them. */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final String LINE_END = "\r\n";
    /** RFC 5545, 3.1; the library counts characters, and an accent has two. */
    private static final int OCTETS_OF_A_LINE = 75;

    /** Text may hold them, yet many readers end a line there. */
    private static final Pattern LINE_ENDS_OF_OTHERS =
            Pattern.compile("\\r(?!\\n)|(?<!\\r)\\n|[\\x0B\\f\\x85\\u2028\\u2029]");

    private CalendarFile() {}

    /** @param content such as « Horaires » */
    public static Calendar begin(String content, Collection<ZoneId> zones) {
        var file = new Calendar();
        file.add(new ProdId("-//Guichet//" + content + "//FR"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        zones.stream().distinct().map(LocalTimeRules::of).forEach(file::add);
        return file;
    }

    /**
     * For a calendar that is read again and again: without a name it shows its address. A single event has none, or Outlook would open it as a
     * calendar.
     */
    public static void name(Calendar file, String name) {
        file.add(new Name(name));
        file.add(new XProperty("X-WR-CALNAME", name));
    }

    public static String text(Calendar file) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, Integer.MAX_VALUE).output(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Arrays.stream(LINE_ENDS_OF_OTHERS
                        .matcher(text.toString())
                        .replaceAll(" ")
                        .split(LINE_END))
                .map(CalendarFile::fold)
                .collect(joining());
    }

    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var character : (Iterable<String>) line.codePoints().mapToObj(Character::toString)::iterator) {
            var size = character.getBytes(UTF_8).length;
            if (octets + size > OCTETS_OF_A_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append(LINE_END).toString();
    }
}
