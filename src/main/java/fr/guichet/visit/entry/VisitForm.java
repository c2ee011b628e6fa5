package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentVisits.AppointmentForVisit;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitContent.Extras;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry form, as text: one slip must blank no other field, and a form with rows loses them all on a type mismatch.
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
        @NotBlank @ReadsAs(LocalDate.class) String day,
        @NotBlank @ReadsAs(LocalTime.class) String time,
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

    @SuppressWarnings("NullAway") // not valid until duration and age are filled in
    static VisitForm blank(UUID id, UUID siteId, LocalDateTime now) {
        return new VisitForm(
                id.toString(),
                null,
                siteId.toString(),
                now.toLocalDate().toString(),
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                Channel.IN_PERSON.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                Mandate.NONE.name(),
                null,
                null,
                null,
                null,
                List.of(RequestRow.blank()));
    }

    static VisitForm of(VisitDetails visit) {
        var content = visit.content();
        var usager = content.usager();
        var orientation = content.extras().orientation();
        return new VisitForm(
                visit.id().toString(),
                String.valueOf(visit.version()),
                content.siteId().toString(),
                content.at().toLocalDate().toString(),
                content.at().toLocalTime().toString(),
                content.channel().name(),
                content.byAppointment() ? "true" : null,
                String.valueOf(content.minutes()),
                null,
                usager.ageBand().name(),
                usager.gender() == null ? null : usager.gender().name(),
                usager.neighbourhood(),
                content.extras().mandate().name(),
                orientation == null ? null : orientation.target().name(),
                orientation == null ? null : orientation.label(),
                content.extras().note(),
                null,
                content.requests().stream().map(RequestRow::of).toList());
    }

    /** The same démarches for another person, now. */
    VisitForm duplicatedAs(UUID newId, LocalDateTime now) {
        var blank = blank(newId, UUID.fromString(site), now);
        return new VisitForm(
                blank.id,
                null,
                site,
                blank.day,
                blank.time,
                channel,
                appointment,
                duration,
                minutes,
                age,
                null,
                null,
                mandate,
                orientation,
                null,
                null,
                null,
                requests);
    }

    /** The same person, now, for something else. */
    VisitForm continuedAs(UUID newId, LocalDateTime now) {
        var blank = blank(newId, UUID.fromString(site), now);
        return new VisitForm(
                blank.id,
                null,
                site,
                blank.day,
                blank.time,
                channel,
                null,
                null,
                null,
                age,
                gender,
                neighbourhood,
                mandate,
                null,
                null,
                null,
                null,
                blank.requests);
    }

    VisitForm asVisitOf(AppointmentForVisit booked, Channel how) {
        return new VisitForm(
                id,
                version,
                site,
                day,
                time,
                how.name(),
                "true",
                String.valueOf(booked.minutes()),
                minutes,
                age,
                gender,
                neighbourhood,
                mandate,
                orientation,
                orientationLabel,
                note,
                confirmed,
                List.of(RequestRow.begun(booked.operatorCode(), booked.procedureCode())));
    }

    VisitForm renumberedAs(UUID newId) {
        return with(newId.toString(), null, requests);
    }

    VisitForm basedOn(VisitDetails kept) {
        return with(kept.id().toString(), String.valueOf(kept.version()), requests);
    }

    VisitForm withOneMoreRow() {
        return with(id, version, requests.size() < MOST_REQUESTS ? withBlankRow() : requests);
    }

    VisitForm withoutRow(int index) {
        var rows = new ArrayList<>(requests);
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
        return with(id, version, rows);
    }

    private VisitForm with(String newId, @Nullable String newVersion, List<RequestRow> newRequests) {
        return new VisitForm(
                newId,
                newVersion,
                site,
                day,
                time,
                channel,
                appointment,
                duration,
                minutes,
                age,
                gender,
                neighbourhood,
                mandate,
                orientation,
                orientationLabel,
                note,
                confirmed,
                newRequests);
    }

    private List<RequestRow> withBlankRow() {
        var rows = new ArrayList<>(requests);
        rows.add(RequestRow.blank());
        return rows;
    }

    UUID visitId() {
        return UUID.fromString(id);
    }

    @Nullable
    Long seenVersion() {
        return version == null ? null : Long.valueOf(version);
    }

    Leeway leeway(Agent agent) {
        return confirmed == null ? Leeway.of(agent) : Leeway.of(agent).atAnyHour();
    }

    @Nullable
    String typedDuration() {
        return minutes != null ? minutes : duration;
    }

    /** Of a form without errors. */
    VisitContent toContent() {
        return new VisitContent(
                UUID.fromString(site),
                LocalDate.parse(day).atTime(LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES)),
                Channel.valueOf(channel),
                appointment != null,
                Minutes.read(typedDuration()).orElseThrow(),
                new Usager(AgeBand.valueOf(age), gender == null ? null : Gender.valueOf(gender), neighbourhood),
                new Extras(
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
