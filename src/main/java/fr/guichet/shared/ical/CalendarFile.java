package fr.guichet.shared.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** An iCalendar file whose events are in the time of their site: the rules of that time go with them. */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private CalendarFile() {}

    /** @param content such as « Horaires » */
    public static Calendar begin(String content, Collection<ZoneId> zones) {
        var file = new Calendar();
        file.add(new ProdId("-//Guichet//" + content + "//FR"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        zones.stream()
                .distinct()
                .forEach(zone -> file.add(
                        Objects.requireNonNull(ZONES.getTimeZone(zone.getId())).getVTimeZone()));
        return file;
    }

    public static String text(Calendar file) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
