package fr.guichet.publication;

import static java.util.stream.Collectors.joining;

import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.ical.CalendarFile;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/** The openings and closures of the weeks to come as iCalendar, in the time of each site. */
final class AgendaFile {

    private final PublicationWords words;

    private AgendaFile(PublicationWords words) {
        this.words = words;
    }

    public static String of(PublishedHours hours, PublicationWords words) {
        return new AgendaFile(words).write(hours);
    }

    private String write(PublishedHours hours) {
        var file = CalendarFile.begin(
                "Horaires",
                hours.sites().stream().map(site -> site.site().timeZone()).toList());
        var names = hours.sites().stream().map(one -> one.site().name()).collect(joining(" · "));
        CalendarFile.name(
                file, words.say("publication.calendar", hours.structure().name(), names));
        // Within the hour the file stays the same, so that its tag holds.
        var stamp = new DtStamp(hours.now().truncatedTo(ChronoUnit.HOURS));
        hours.sites().stream()
                .flatMap(site -> Stream.concat(openings(site), closures(site)))
                .map(event -> event.<VEvent>add(stamp))
                .forEach(file::add);
        return CalendarFile.text(file);
    }

    private Stream<VEvent> openings(PublishedSite published) {
        var site = published.site();
        return published
                .openDays()
                .flatMap(day -> day.ranges().stream()
                        .map(range -> event(
                                "ouvert-" + day.day() + "-" + range.start() + "-" + site.id(),
                                words.say("publication.open", site.name()),
                                site,
                                day.day().atTime(range.start()).atZone(site.timeZone()),
                                day.day().atTime(range.end()).atZone(site.timeZone()))));
    }

    private Stream<VEvent> closures(PublishedSite published) {
        return published.closures().stream()
                .flatMap(closure -> closure.allDay()
                        ? Stream.of(closedAllDay(published.site(), closure))
                        : closure.firstDay()
                                .datesUntil(closure.lastDay().plusDays(1))
                                .map(day -> closedInPart(published.site(), closure, day)));
    }

    private VEvent closedAllDay(SiteRow site, ClosureRow closure) {
        return closed(
                site,
                closure,
                closure.firstDay(),
                closure.firstDay(),
                closure.lastDay().plusDays(1));
    }

    private VEvent closedInPart(SiteRow site, ClosureRow closure, LocalDate day) {
        var start = closure.startsAt() == null ? LocalTime.MIN : closure.startsAt();
        var end = closure.endsAt() == null ? day.plusDays(1).atStartOfDay() : day.atTime(closure.endsAt());
        return closed(site, closure, day, day.atTime(start).atZone(site.timeZone()), end.atZone(site.timeZone()));
    }

    private VEvent closed(SiteRow site, ClosureRow closure, LocalDate day, Temporal start, Temporal end) {
        var event = event(
                "ferme-" + day + "-" + closure.id() + "-" + site.id(),
                words.say("publication.closed", site.name()),
                site,
                start,
                end);
        return closure.publicText() == null ? event : event.add(new Description(closure.publicText()));
    }

    private static VEvent event(String uid, String summary, SiteRow site, Temporal start, Temporal end) {
        var event = new VEvent(false);
        event.add(new Uid(uid + "@guichet"));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(summary));
        event.add(new Location(site.address() + ", " + site.postalCode() + " " + site.city()));
        return event;
    }
}
