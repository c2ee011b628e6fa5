package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitContent.Orientation;
import fr.guichet.visit.VisitContent.Usager;
import fr.guichet.visit.VisitDetails;
import fr.guichet.visit.VisitService.Leeway;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The entry form, as text: one slip must blank no other field, and a form with rows loses them all on a type mismatch. Its
 * fields are flat, as the browser names them; it is made and copied in parts, so that a copy names only what it changes.
 *
 * @param id of the visit it will make, or that it corrects
 * @param version of the visit it corrects; absent in a new one
 * @param duration a button, or {@code minutes} typed instead
 * @param confirmed the agent said yes, it happened while the site was closed
 */
record VisitForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @Pattern(regexp = "\\d{1,18}") @Nullable String version,
        @NotBlank @ReadsAs(UUID.class) String site,
        @NotBlank @ReadableDay String day,
        @NotBlank @ReadableTime String time,
        @NotBlank @ReadsAs(Channel.class) String channel,
        @Nullable String appointment,
        @Nullable String duration,
        @Nullable String minutes,
        @NotBlank @ReadsAs(AgeBand.class) String age,
        @ReadsAs(Gender.class) @Nullable String gender,
        @Pattern(regexp = "[A-Z0-9_]{1,40}") @Nullable String neighbourhood,
        @ReadsAs(Mandate.class) @Nullable String mandate,
        @ReadsAs(OrientationTarget.class) @Nullable String orientation,

        @Size(max = 80) @Pattern(regexp = PLAIN) @NoForbiddenData @Nullable
        String orientationLabel,

        @Size(max = 280) @Pattern(regexp = PLAIN) @NoForbiddenData @Nullable
        String note,

        @Nullable String confirmed,
        @Size(max = MOST_REQUESTS) List<@NotNull @Valid RequestRow> requests) {

    static final int MOST_REQUESTS = 20;

    private static final String PLAIN = "[^\\u0000]*";

    VisitForm {
        requests = requests == null || requests.isEmpty() ? List.of(RequestRow.blank()) : requests;
    }

    @SuppressWarnings("NullAway") // not valid until the age is chosen
    VisitForm(Key key, When when, How how, Who who, Extras extras, List<RequestRow> requests) {
        this(
                key.id,
                key.version,
                when.site,
                when.day,
                when.time,
                how.channel,
                how.appointment,
                how.duration,
                how.minutes,
                who.age,
                who.gender,
                who.neighbourhood,
                extras.mandate,
                extras.orientation,
                extras.orientationLabel,
                extras.note,
                when.confirmed,
                requests);
    }

    static VisitForm of(VisitDetails visit) {
        return of(Key.of(visit), visit.content());
    }

    static VisitForm of(Key key, VisitContent content) {
        return new VisitForm(
                key,
                When.of(content.siteId(), content.at()),
                How.of(content),
                Who.of(content.usager()),
                Extras.of(content.extras()),
                RequestRow.of(content.requests()));
    }

    VisitForm with(Key otherKey) {
        return with(otherKey, requests);
    }

    VisitForm with(List<RequestRow> otherRequests) {
        return with(new Key(id, version), otherRequests);
    }

    private VisitForm with(Key otherKey, List<RequestRow> otherRequests) {
        return new VisitForm(
                otherKey,
                new When(site, day, time, confirmed),
                new How(channel, appointment, duration, minutes),
                new Who(age, gender, neighbourhood),
                new Extras(mandate, orientation, orientationLabel, note),
                otherRequests);
    }

    /** Which visit it makes or corrects. */
    record Key(String id, @Nullable String version) {

        static Key of(UUID newId) {
            return new Key(newId.toString(), null);
        }

        static Key of(VisitDetails visit) {
            return new Key(visit.id().toString(), String.valueOf(visit.version()));
        }
    }

    record When(
            String site, String day, String time, @Nullable String confirmed) {

        static When of(UUID siteId, LocalDateTime at) {
            var time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            return new When(siteId.toString(), at.toLocalDate().toString(), time.toString(), null);
        }
    }

    record How(
            String channel,
            @Nullable String appointment,
            @Nullable String duration,
            @Nullable String minutes) {

        static How by(Channel channel) {
            return new How(channel.name(), null, null, null);
        }

        static How of(VisitContent content) {
            var lasted = String.valueOf(content.minutes());
            return new How(content.channel().name(), content.byAppointment() ? "true" : null, lasted, null);
        }
    }

    record Who(
            @Nullable String age,
            @Nullable String gender,
            @Nullable String neighbourhood) {

        static final Who UNKNOWN = new Who(null, null, null);

        static Who of(Usager usager) {
            return new Who(usager.ageBand().name(), nameOf(usager.gender()), usager.neighbourhood());
        }
    }

    /** What an agent may leave out. */
    record Extras(
            @Nullable String mandate,
            @Nullable String orientation,
            @Nullable String orientationLabel,
            @Nullable String note) {

        static Extras of(VisitContent.Extras extras) {
            var sentTo = extras.orientation();
            return new Extras(
                    extras.mandate().name(),
                    sentTo == null ? null : sentTo.target().name(),
                    sentTo == null ? null : sentTo.label(),
                    extras.note());
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** What the constraints of single fields cannot see: what is missing, what belongs together. */
    void check(Errors errors) {
        if (requests.stream().allMatch(RequestRow::isBlank)) {
            errors.rejectValue("requests[0].operator", "visit.operator-missing");
        }
        IntStream.range(0, requests.size())
                .forEach(index -> requests.get(index).check("requests[" + index + "].", errors));
        if (lasted().isEmpty()) {
            var missing = minutes == null && duration == null;
            errors.rejectValue(
                    minutes != null ? "minutes" : "duration",
                    missing ? "visit.duration-missing" : "visit.duration-unreadable");
        }
        if (orientation == null && orientationLabel != null) {
            errors.rejectValue("orientation", "visit.orientation-missing");
        }
    }

    private OptionalInt lasted() {
        return Minutes.read(minutes != null ? minutes : duration);
    }

    /** A duration as people type it: « 25 », « 25 min », « 2 h », « 1h30 ». */
    private static final class Minutes {

        private static final int LONGEST = 480;
        private static final java.util.regex.Pattern TYPED =
                java.util.regex.Pattern.compile("(?:(\\d)\\s*h\\s*)?(\\d{1,3})?\\s*(?:min|mn|m)?");

        /** Empty where it is no duration from 1 minute to 8 hours. */
        static OptionalInt read(@Nullable String typed) {
            var match = TYPED.matcher(typed == null ? "" : typed.strip().toLowerCase());
            if (!match.matches() || match.group(1) == null && match.group(2) == null) {
                return OptionalInt.empty();
            }
            var minutes = 60 * number(match.group(1)) + number(match.group(2));
            return minutes >= 1 && minutes <= LONGEST ? OptionalInt.of(minutes) : OptionalInt.empty();
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }

    UUID visitId() {
        return UUID.fromString(id);
    }

    @Nullable
    Long seenVersion() {
        return BothVersions.seen(version);
    }

    Leeway leeway(Agent agent) {
        return confirmed == null ? Leeway.of(agent) : Leeway.of(agent).atAnyHour();
    }

    /** Of a form without errors. */
    VisitContent toContent() {
        return new VisitContent(
                UUID.fromString(site),
                LocalDate.parse(day).atTime(LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES)),
                Channel.valueOf(channel),
                appointment != null,
                lasted().orElseThrow(),
                new Usager(AgeBand.valueOf(age), gender == null ? null : Gender.valueOf(gender), neighbourhood),
                new VisitContent.Extras(
                        mandate == null ? Mandate.NONE : Mandate.valueOf(mandate),
                        orientation == null
                                ? null
                                : new Orientation(OrientationTarget.valueOf(orientation), orientationLabel),
                        note),
                requests.stream()
                        .filter(row -> !row.isBlank())
                        .map(RequestRow::toContent)
                        .toList());
    }
}
