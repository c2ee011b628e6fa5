package fr.guichet.message;

import static java.util.stream.Collectors.joining;

import fr.guichet.appointment.AppointmentLetters.LetterFacts;
import fr.guichet.appointment.AppointmentLetters.Move;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.message.AppointmentFile.EventWords;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureService;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a person is told: when, where, what to bring, and whom to call. Never a name: an address may be mistyped. */
@Component
class LetterWriter {

    private final AppointmentTypeService types;
    private final SiteService sites;
    private final StructureService structures;
    private final SenderProperties sender;
    private final Receipts receipts;
    private final MessageSource messages;
    private final French french;

    LetterWriter(
            AppointmentTypeService types,
            SiteService sites,
            StructureService structures,
            SenderProperties sender,
            Receipts receipts,
            MessageSource messages,
            French french) {
        this.types = types;
        this.sites = sites;
        this.structures = structures;
        this.sender = sender;
        this.receipts = receipts;
        this.messages = messages;
        this.french = french;
    }

    /** @param left where the person believes that it is; null when it never moved */
    Letter write(MessageKind kind, LetterFacts facts, @Nullable Move left, Instant now) {
        var structure = structure();
        var site = sites.site(facts.siteId());
        var place = place(facts, site);
        var documents = kind == MessageKind.CANCELLATION ? null : documents(facts);
        var call = call(kind, site);
        var text = paragraphs(
                say("message.hello"),
                lines(
                        says(kind, facts, left),
                        when(facts),
                        say("message.type", facts.typeLabel()),
                        where(facts, place)),
                documents,
                call,
                say("message.no-reply"),
                structure);
        var event = new EventWords(
                structure, sender.from(), say("message.event", facts.typeLabel()), place, paragraphs(documents, call));
        return new Letter(
                structure,
                subject(kind, facts, left),
                text,
                AppointmentFile.methodOf(facts),
                AppointmentFile.of(facts, site.timeZone(), event, now));
    }

    private String structure() {
        return structures.named(Set.of(Tenancy.requireStructureId())).getFirst().name();
    }

    private String subject(MessageKind kind, LetterFacts facts, @Nullable Move left) {
        return kind == MessageKind.MOVE
                ? say("message.subject.MOVE" + howItMoved(facts, left), moment(facts.start()), moment(left))
                : say("message.subject." + kind, moment(facts.start()));
    }

    /** Whoever reads this alone knows which appointment it is about. */
    private String says(MessageKind kind, LetterFacts facts, @Nullable Move left) {
        return switch (kind) {
            case CONFIRMATION -> say("message.says.CONFIRMATION" + (wasCancelled(facts) ? ".after-all" : ""));
            case CANCELLATION -> say("message.says.CANCELLATION", moment(facts.start()));
            case MOVE -> say("message.says.MOVE" + howItMoved(facts, left), moment(left));
            case REMINDER ->
                left == null || left.start().equals(facts.start())
                        ? say("message.says.REMINDER")
                        : say("message.says.REMINDER.moved", moment(left));
        };
    }

    /** The ending of a key: to another time, at the same time elsewhere, or to somebody else, whom no letter names. */
    private static String howItMoved(LetterFacts facts, @Nullable Move move) {
        var left = Objects.requireNonNull(move);
        if (!left.start().equals(facts.start())) {
            return "";
        }
        if (facts.place() != AppointmentPlace.OFFICE) {
            return ".kept.from-afar";
        }
        return left.siteId().equals(facts.siteId()) ? ".kept" : ".elsewhere";
    }

    /** And the person was told so: a confirmation afterwards says which of the two counts. */
    private boolean wasCancelled(LetterFacts facts) {
        return receipts.wasSent(facts.appointmentId(), MessageKind.CANCELLATION, Instant.EPOCH);
    }

    private String when(LetterFacts facts) {
        return say(
                "message.when",
                french.day(facts.start().toLocalDate()),
                french.time(facts.start().toLocalTime()),
                french.time(facts.end().toLocalTime()));
    }

    private String moment(@Nullable Move left) {
        return moment(Objects.requireNonNull(left).start());
    }

    private String moment(LocalDateTime start) {
        return say("message.moment", french.day(start.toLocalDate()), french.time(start.toLocalTime()));
    }

    private String where(LetterFacts facts, String place) {
        return facts.place() == AppointmentPlace.OFFICE ? say("message.where", place) : place;
    }

    private String place(LetterFacts facts, SiteRow site) {
        return facts.place() == AppointmentPlace.OFFICE
                ? say("message.place.OFFICE", site.name(), site.address(), site.postalCode(), site.city())
                : say("message.place." + facts.place());
    }

    private @Nullable String documents(LetterFacts facts) {
        var documents = types.type(facts.typeId()).documents();
        return documents == null ? null : lines(say("message.documents"), documents);
    }

    /** The number of the site, else that of the main site. */
    private String call(MessageKind kind, SiteRow site) {
        var after = kind == MessageKind.CANCELLATION ? "again" : "prevented";
        return Stream.concat(Stream.of(site), sites.sites().stream())
                .map(SiteRow::phone)
                .filter(phone -> phone != null)
                .findFirst()
                .map(phone -> say("message." + after, phone))
                .orElseGet(() -> say("message." + after + ".no-phone"));
    }

    private static String paragraphs(@Nullable String... texts) {
        return joined("\n\n", texts);
    }

    private static String lines(@Nullable String... texts) {
        return joined("\n", texts);
    }

    private static String joined(String separator, @Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null).collect(joining(separator));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRANCE);
    }
}
