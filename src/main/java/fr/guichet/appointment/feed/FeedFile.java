package fr.guichet.appointment.feed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.DueAppointment;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.ical.CalendarFile;
import fr.guichet.site.SiteRow;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A feed as iCalendar, in the time of each site. What was cancelled is not in it: a calendar that reads a feed again drops
 * what is gone.
 */
@Component
class FeedFile {

    private final MessageSource messages;

    FeedFile(MessageSource messages) {
        this.messages = messages;
    }

    String of(FeedContent content) {
        var file = CalendarFile.begin(
                "Agenda", content.sites().stream().map(SiteRow::timeZone).toList());
        CalendarFile.name(file, name(content.sites()));
        var sites = content.sites().stream().collect(toMap(SiteRow::id, identity()));
        content.appointments().stream()
                .map(one ->
                        event(one, Objects.requireNonNull(sites.get(one.slot().siteId()))))
                .forEach(file::add);
        return CalendarFile.text(file);
    }

    /** The house of several that the agenda is about. */
    private String name(List<SiteRow> sites) {
        var names = sites.stream().map(SiteRow::name).collect(joining(", "));
        return messages.getMessage("appointment.feed.name", new Object[] {names}, Locale.FRENCH);
    }

    private VEvent event(DueAppointment appointment, SiteRow site) {
        var event = new VEvent(false);
        event.add(new Uid("agenda-" + appointment.id() + "@guichet"));
        event.add(new Sequence((int) appointment.version()));
        event.add(new DtStamp(appointment.changedAt()));
        event.add(new LastModified(appointment.changedAt()));
        event.add(new DtStart<>(appointment.slot().start().atZone(site.timeZone())));
        event.add(new DtEnd<>(appointment.slot().end().atZone(site.timeZone())));
        event.add(new Summary(appointment.typeLabel()));
        event.add(new Location(place(appointment, site)));
        return event;
    }

    private String place(DueAppointment appointment, SiteRow site) {
        var where = appointment.room() == null ? site.name() : site.name() + ", " + appointment.room();
        return appointment.place() == AppointmentPlace.OFFICE
                ? where
                : where + ", " + messages.getMessage("appointment.place." + appointment.place(), null, Locale.FRENCH);
    }
}
