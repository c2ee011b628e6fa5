package fr.guichet.message;

import fr.guichet.appointment.AppointmentLetters.LetterFacts;
import fr.guichet.shared.ical.CalendarFile;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * An appointment as iCalendar, in the time of its site. All files about one appointment carry one identifier and a rising
 * sequence, so that a calendar moves or removes what it has.
 */
final class AppointmentFile {

    private final LetterFacts facts;
    private final boolean cancelled;

    private AppointmentFile(LetterFacts facts) {
        this.facts = facts;
        this.cancelled = facts.status().isCancelled();
    }

    static String of(LetterFacts facts, ZoneId zone, EventWords words, Instant now) {
        return new AppointmentFile(facts).write(zone, words, now);
    }

    static String methodOf(LetterFacts facts) {
        return new AppointmentFile(facts).method().getValue();
    }

    private Method method() {
        return cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
    }

    private String write(ZoneId zone, EventWords words, Instant now) {
        var file = CalendarFile.begin("Rendez-vous", Set.of(zone));
        file.add(method());
        file.add(event(zone, words, now));
        return CalendarFile.text(file);
    }

    private VEvent event(ZoneId zone, EventWords words, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid("rendez-vous-" + facts.appointmentId() + "@guichet"));
        event.add(new Sequence(facts.version()));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new DtStamp(now));
        event.add(new DtStart<>(facts.start().atZone(zone)));
        event.add(new DtEnd<>(facts.end().atZone(zone)));
        event.add(new Organizer(URI.create("mailto:" + words.from())).<Organizer>add(new Cn(words.structure())));
        event.add(new Summary(words.summary()));
        event.add(new Location(words.place()));
        event.add(new Description(words.description()));
        return event;
    }

    /**
     * What the event says.
     *
     * @param from the address that the structure writes from
     * @param description what the person must know beforehand
     */
    record EventWords(String structure, String from, String summary, String place, String description) {}
}
