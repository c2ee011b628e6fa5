package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.Notice;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.availability.IntervenantService;
import fr.guichet.availability.ProviderKind;
import fr.guichet.directory.DirectoryService;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that carries the id of what it makes, sent once more with that id: nobody is told that something is saved unless it is
 * there as they sent it. Visits show both versions instead: {@code VisitEntryTests}.
 */
@IntegrationTest
class SentAgainTests {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    enum Form {
        CLOSURE,
        SPECIAL_OPENING,
        HOURS,
        HOURS_FOR_A_TIME,
        LEAVE,
        LEAVE_OF_SEVERAL,
        MINIMUM,
        ROOM,
        APPOINTMENT_TYPE,
        INTERVENANT,
        AVAILABILITY,
        APPOINTMENT,
        OPERATOR,
        PROCEDURE
    }

    /**
     * @param other values of some fields
     * @param undo of what was saved under an id
     */
    record Sending(
            String address, String table, MultiValueMap<String, String> fields, Map<String, String> other, Undo undo) {}

    interface Undo {
        void of(UUID id);
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    RoomService rooms;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    IntervenantService intervenants;

    @Autowired
    AvailabilityService availability;

    @Autowired
    AppointmentService appointments;

    @Autowired
    DirectoryService directory;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID id;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
        id = Ids.next();
    }

    @ParameterizedTest
    @EnumSource
    void twiceTheSameIsDoneOnce(Form form) {
        var sending = sending(form);
        assertThat(send(sending, sending.fields)).hasStatus(HttpStatus.SEE_OTHER);
        var rows = rows(sending);

        assertThat(send(sending, sending.fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rows(sending)).isEqualTo(rows).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void withOtherValuesItIsRefused(Form form) {
        var sending = sending(form);
        assertThat(send(sending, sending.fields)).hasStatus(HttpStatus.SEE_OTHER);
        var other = new LinkedMultiValueMap<>(sending.fields);
        sending.other.forEach(other::set);
        var rows = rows(sending);

        assertThat(refused(send(sending, other), "avec d’autres valeurs")).isNotEqualTo(id);
        assertThat(rows(sending)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void onceItIsUndoneItIsToldSoAndSavedWhenSentOnceMore(Form form) {
        var sending = sending(form);
        assertThat(send(sending, sending.fields)).hasStatus(HttpStatus.SEE_OTHER);
        sending.undo.of(id);
        var rows = rows(sending);

        var newId = refused(send(sending, sending.fields), "retiré depuis");
        assertThat(newId).isNotEqualTo(id);
        assertThat(rows(sending)).isEqualTo(rows);

        var again = new LinkedMultiValueMap<>(sending.fields);
        again.set("id", newId.toString());
        if (form == Form.ROOM) {
            again.set(
                    "name",
                    "Bureau 2"); // of two rooms of one name, the retired one included, one is not told from the other
        } else if (form == Form.INTERVENANT) {
            again.set("name", "Partenaire 2");
        } else if (form == Form.APPOINTMENT_TYPE) {
            again.set("label", "Motif 2");
        } else if (form == Form.OPERATOR || form == Form.PROCEDURE) {
            again.set("code", "UNE_AUTRE");
        }
        assertThat(send(sending, again)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rows(sending)).isGreaterThan(rows);
    }

    private UUID refused(MvcTestResult answer, String why) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains(why);
        return found(ID, answer).map(UUID::fromString).orElseThrow();
    }

    /** With what follows from it seen. */
    private MvcTestResult send(Sending sending, MultiValueMap<String, String> fields) {
        var answer = post(sending.address, fields);
        var seen = found(SEEN, answer);
        if (seen.isEmpty()) {
            return answer;
        }
        var withThat = new LinkedMultiValueMap<>(fields);
        withThat.set("seen", seen.get());
        return post(sending.address, withThat);
    }

    private MvcTestResult post(String address, MultiValueMap<String, String> fields) {
        return mvc.post()
                .uri(address)
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .params(fields)
                .exchange();
    }

    private void press(String address) {
        assertThat(post(address, new LinkedMultiValueMap<>())).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static Optional<String> found(Pattern pattern, MvcTestResult answer) {
        return pattern.matcher(text(answer)).results().findFirst().map(found -> found.group(1));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long rows(Sending sending) {
        return house.as(
                COORDINATOR,
                () -> jdbc.sql("select count(*) from " + sending.table + " where structure_id = :house")
                        .param("house", house.structureId())
                        .query(Long.class)
                        .single());
    }

    private Sending sending(Form form) {
        return switch (form) {
            case CLOSURE ->
                new Sending(
                        "/planning/fermetures/nouvelle",
                        "closure",
                        fields("firstDay", "2026-04-15", "part", "ALL_DAY", "reason", "TRAINING"),
                        Map.of("lastDay", "2026-04-16"),
                        made -> press("/planning/fermetures/" + made + "/retrait"));
            case SPECIAL_OPENING ->
                new Sending(
                        "/planning/fermetures/ouverture",
                        "special_opening",
                        fields("site", main(), "day", "2026-03-21", "opens", "09:00", "closes", "12:00"),
                        Map.of("day", "2026-03-28"),
                        made -> press("/planning/fermetures/ouverture/" + made + "/retrait"));
            case HOURS -> hours(Map.of("validFrom", "2026-05-01"), "2026-04-01", "");
            case HOURS_FOR_A_TIME -> hours(Map.of("validTo", "2026-08-31"), "2026-07-01", "2026-07-31");
            case LEAVE -> leave(Map.of("lastDay", "2026-04-16"), agent(COUNSELLOR));
            case LEAVE_OF_SEVERAL -> leave(Map.of("agents", agent(COUNSELLOR)), agent(COUNSELLOR), agent(COORDINATOR));
            case MINIMUM ->
                new Sending(
                        "/planning/continuite/minimums/nouveau",
                        "minimum_presence",
                        fields("site", main(), "agents", "1", "validFrom", "2026-04-01", "reason", "Petite maison"),
                        Map.of("agents", "3"),
                        made -> press("/planning/continuite/minimums/" + made + "/retrait"));
            case ROOM ->
                new Sending(
                        "/rendez-vous/disponibilites/bureaux/nouveau",
                        "room",
                        fields("site", main(), "kind", "APPOINTMENT_OFFICE", "name", "Bureau 1"),
                        Map.of("name", "Bureau 3"),
                        made -> house.as(COORDINATOR, () -> rooms.retire(made, 0L, TODAY)));
            case APPOINTMENT_TYPE ->
                new Sending(
                        "/rendez-vous/disponibilites/motifs/nouveau",
                        "appointment_type",
                        fields(
                                "label",
                                "Motif 1",
                                "minutes",
                                "30",
                                "providedBy",
                                "COUNSELLOR",
                                "places",
                                "PHONE",
                                "notice",
                                "0",
                                "daysAhead",
                                "60",
                                "colour",
                                "1",
                                "validFrom",
                                "2026-03-10"),
                        Map.of("validFrom", "2026-04-10"),
                        made -> house.as(COORDINATOR, () -> types.retire(made, 0L, TODAY)));
            case INTERVENANT ->
                new Sending(
                        "/rendez-vous/disponibilites/intervenants/nouveau",
                        "intervenant",
                        fields("kind", "PERMANENCE", "name", "Partenaire 1"),
                        Map.of("convention", "Convention 2026"),
                        made -> house.as(COORDINATOR, () -> intervenants.retire(made, 0L, TODAY)));
            case OPERATOR ->
                new Sending(
                        "/annuaire/operateurs/nouveau",
                        "operator",
                        fields(
                                "shortName",
                                "Partenaire",
                                "name",
                                "Partenaire d’essai",
                                "type",
                                "LOCAL",
                                "theme",
                                "OTHER",
                                "validFrom",
                                "2026-03-10"),
                        Map.of("name", "Un autre"),
                        made -> house.as(COORDINATOR, () -> directory.retire("PARTENAIRE", 0L, TODAY)));
            case PROCEDURE ->
                new Sending(
                        "/annuaire/operateurs/CAF/demarches/nouveau",
                        "procedure",
                        fields("label", "Essai", "words", "essayer", "validFrom", "2026-03-10"),
                        Map.of("words", "tenter"),
                        made -> house.as(COORDINATOR, () -> directory.retire("CAF", "CAF_ESSAI", 0L, TODAY)));
            case AVAILABILITY ->
                new Sending(
                        "/rendez-vous/disponibilites/nouvelle",
                        "availability",
                        fields(
                                "provider",
                                agent(COUNSELLOR),
                                "place",
                                main(),
                                "types",
                                type(),
                                "startsAt",
                                "09:00",
                                "endsAt",
                                "12:00",
                                "rhythm",
                                "EVERY_WEEK",
                                "weekday",
                                "WEDNESDAY",
                                "validFrom",
                                "2026-03-18"),
                        Map.of("endsAt", "11:00"),
                        made -> house.as(COORDINATOR, () -> availability.end(made, 0L, TODAY)));
            case APPOINTMENT ->
                new Sending(
                        "/rendez-vous/hors-disponibilites",
                        "appointment",
                        fields(
                                "type",
                                type(),
                                "place",
                                "PHONE",
                                "provider",
                                agent(COUNSELLOR),
                                "site",
                                main(),
                                "day",
                                "2026-03-18",
                                "start",
                                "09:00",
                                "outsideReason",
                                "Urgence",
                                "lastName",
                                "Exemple",
                                "phone",
                                "06 39 98 00 01"),
                        Map.of("start", "10:00"),
                        made -> house.as(
                                COORDINATOR, () -> appointments.cancel(made, 0L, AskedBy.USER, Notice.KEEP_SILENT)));
        };
    }

    private Sending hours(Map<String, String> other, String from, String to) {
        return new Sending(
                "/planning/horaires/" + main() + "/nouveaux",
                "opening_hours",
                fields("validFrom", from, "validTo", to, "week.monday", "8h30-12h30", "week.friday", "9h-12h"),
                other,
                made -> press("/planning/horaires/" + made + "/annulation"));
    }

    private Sending leave(Map<String, String> other, String... agents) {
        var fields = fields("kind", "LEAVE", "firstDay", "2026-04-15", "part", "ALL_DAY");
        for (var agent : agents) {
            fields.add("agents", agent);
        }
        return new Sending(
                "/planning/presences/absences/nouvelle", "leave_period", fields, other, made -> withdrawAll());
    }

    /** The leaves of the form, whatever their ids. */
    private void withdrawAll() {
        house.as(
                        COORDINATOR,
                        () -> jdbc.sql("select id from leave_period where structure_id = :house")
                                .param("house", house.structureId())
                                .query(UUID.class)
                                .list())
                .forEach(made -> press("/planning/presences/absences/" + made + "/retrait"));
    }

    private LinkedMultiValueMap<String, String> fields(String... namesAndValues) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("id", id.toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private String main() {
        return house.mainSiteId().toString();
    }

    private String agent(Role role) {
        return house.agent(role).accountId().toString();
    }

    private String type() {
        return availabilities.type(house, ProviderKind.COUNSELLOR, "Essai").toString();
    }
}
