package fr.guichet.appointment.person;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.appointment.MoveRow;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import fr.guichet.site.SiteRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person is handed as a file: in French words, without who in the structure wrote what. */
@Component
class PersonalDataFile {

    record Content(
            @JsonProperty("edite_le") LocalDate madeOn,
            @JsonProperty("rendez_vous") List<Line> appointments) {}

    record Line(
            @JsonProperty("civilite") @Nullable String title,
            @JsonProperty("prenom") @Nullable String firstName,
            @JsonProperty("nom") @Nullable String lastName,
            @JsonProperty("telephone") @Nullable String phone,
            @JsonProperty("courriel") @Nullable String email,
            @JsonProperty("debut") LocalDateTime start,
            @JsonProperty("fin") LocalDateTime end,
            @JsonProperty("motif") String type,
            @JsonProperty("site") @Nullable String site,
            @JsonProperty("lieu") String place,
            @JsonProperty("statut") String status,
            @JsonProperty("raison") @Nullable String outsideReason,
            @JsonProperty("etait_prevu") List<LocalDateTime> movedFrom,
            @JsonProperty("messages") List<String> messages) {}

    private final AgendaSites sites;
    private final MessageSource words;
    private final Clock clock;

    PersonalDataFile(AgendaSites sites, MessageSource words, Clock clock) {
        this.sites = sites;
        this.words = words;
        this.clock = clock;
    }

    Content of(List<PersonalRecord> records) {
        var names = sites.all().stream().collect(toMap(SiteRow::id, SiteRow::name));
        return new Content(
                LocalDate.now(clock),
                records.stream().map(record -> line(record, names)).toList());
    }

    private Line line(PersonalRecord record, Map<UUID, String> siteNames) {
        var appointment = record.appointment();
        var person = appointment.person();
        return new Line(
                title(person),
                person == null ? null : person.firstName(),
                person == null ? null : person.lastName(),
                person == null ? null : phone(person),
                person == null ? null : person.email(),
                appointment.start(),
                appointment.end(),
                appointment.typeLabel(),
                siteNames.get(appointment.siteId()),
                say("appointment.place." + appointment.place()),
                say("appointment.status." + appointment.status()),
                appointment.outsideReason(),
                record.moves().stream().map(MoveRow::start).toList(),
                record.followUp().stream()
                        .map(line -> say(line.code(), line.arguments().toArray()))
                        .toList());
    }

    private @Nullable String phone(Person person) {
        return person.phone() == null ? null : Phone.tidy(person.phone(), NumberingPlan.of(clock.getZone()));
    }

    private @Nullable String title(@Nullable Person person) {
        return person == null || person.title() == null ? null : say("appointment.title." + person.title());
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.FRANCE);
    }
}
