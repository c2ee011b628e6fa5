package fr.guichet.publication;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads the openings of one site in a file of events. */
record AgendaReader(List<VEvent> openings, ZoneId zone) {

    static AgendaReader of(String file, String site, ZoneId zone) {
        try {
            return new AgendaReader(
                    new CalendarBuilder()
                            .build(new StringReader(file)).<VEvent>getComponents(Component.VEVENT).stream()
                                    .filter(event ->
                                            event.getSummary().getValue().startsWith(site))
                                    .filter(event ->
                                            event.getSummary().getValue().endsWith("ouvert"))
                                    .toList(),
                    zone);
        } catch (IOException | ParserException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    OpenQuarters on(LocalDate day) {
        var open = new OpenQuarters();
        for (var event : openings) {
            var start = here(event.getDateTimeStart().getDate());
            var end = here(event.getDateTimeEnd().getDate());
            if (start.toLocalDate().equals(day)) {
                open.add(start.toLocalTime(), end.toLocalDate().equals(day) ? end.toLocalTime() : LocalTime.MAX);
            }
        }
        return open;
    }

    private ZonedDateTime here(Temporal moment) {
        return ZonedDateTime.from(moment).withZoneSameInstant(zone);
    }
}
