package fr.guichet.appointment.person;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two appointments of Jeanne Croquis on Tuesday 17 March 2026, the second under another number. */
@IntegrationTest
class PersonsPagesTests {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-17T09:00");
    private static final LocalDateTime AFTERWARDS = LocalDateTime.parse("2026-03-18T10:00");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Agenda agenda;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID pension;
    UUID first;
    UUID second;

    @BeforeEach
    void bookTwice() {
        house = houses.open();
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        first = book(NINE, "04 79 00 00 01");
        second = book(NINE.plusHours(1), "04 79 00 00 02");
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void aNameFindsAllAndTheNumberTellsWhichIsSure() {
        assertThat(search("croquis", "04 79 00 00 01"))
                .bodyText()
                .containsPattern("value=\"" + first + "\" checked")
                .containsPattern("value=\"" + second + "\"(?! checked)");
    }

    @Test
    void aNameAloneTellsOfNobodyForSure() {
        assertThat(search("croquis", null))
                .bodyText()
                .contains(first.toString(), second.toString())
                .doesNotContain("checked");
    }

    @Test
    void severalPeopleUnderOneNameAreSaidBeforeTheyBecomeOne() {
        for (var page : List.of("/donnees", "/correction", "/effacement")) {
            assertThat(get(page, first, second)).bodyText().contains("2 noms ou téléphones différents");
            assertThat(get(page, first)).bodyText().doesNotContain("noms ou téléphones différents");
        }
    }

    @Test
    void aNumberFindsWhoWasMisspelt() {
        assertThat(search("Krokis", "0479000002")).bodyText().contains(second.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Krokis", "Jeanne Personne", "Kro Kis", "Jane Crocquis"})
    void thatNothingIsHeldIsNotSaidWhenSomethingIsNear(String name) {
        assertThat(search(name, null))
                .bodyText()
                .contains(first.toString(), second.toString(), "peut-être", "une fois sûr que c’est elle")
                .doesNotContain("La maison ne retient rien", "checked");
        assertThat(traced("AppointmentsShown")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatIsFoundByTheNumberIsNotMixedWithWhatIsOnlyNear() {
        assertThat(search("Krokis", "04 79 00 00 02"))
                .bodyText()
                .contains(second.toString())
                .doesNotContain(first.toString(), "peut-être");
    }

    @Test
    void whoIsUnknownIsSaidToBe() {
        assertThat(search("Personne", null)).bodyText().contains("La maison ne retient rien sous ce nom");
        assertThat(search("Personne", "04 79 00 00 03")).bodyText().contains("La maison ne retient rien sous ce nom");
    }

    @Test
    void nothingTypedIsRefusedOnTheField() {
        assertThat(search(null, null))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Donnez deux lettres du nom au moins");
    }

    @Test
    void theReadablePageHoldsWhatTheHouseHolds() {
        assertThat(get("/donnees", first, second))
                .bodyText()
                .contains("Croquis", "04 79 00 00 01", "04 79 00 00 02", "Retraite");
    }

    @Test
    void theFileHoldsTheSame() {
        assertThat(get("/donnees?format=json", first, second))
                .bodyJson()
                .extractingPath("$.rendez_vous[*].telephone")
                .asArray()
                .containsExactly("04 79 00 00 01", "04 79 00 00 02");
    }

    @Test
    void aCopyLeavesAnEntryForEachAppointment() {
        get("/donnees?format=json", first, second);

        assertThat(traced("PersonalDataExported")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void withoutAnyChosenOneIsToldToChoose() {
        assertThat(mvc.get().uri("/personnes/donnees").with(house.signedIn(COORDINATOR)))
                .hasRedirectedUrl("/personnes");
    }

    @Test
    void anAppointmentOfAnotherHouseIsUnknown() {
        var stranger = houses.open();

        assertThat(mvc.get().uri("/personnes/donnees?rdv=" + first).with(stranger.signedIn(COORDINATOR)))
                .hasStatus(NOT_FOUND);
    }

    @Test
    void aCorrectionReachesAllOfThem() {
        assertThat(post("/correction", "0", "Krokis", first, second)).hasStatus3xxRedirection();

        assertThat(nameOf(first)).isEqualTo("Krokis");
        assertThat(nameOf(second)).isEqualTo("Krokis");
    }

    @Test
    void aCorrectionOfWhatChangedMeanwhileShowsBoth() {
        post("/correction", "0", "Krokis", second);

        assertThat(post("/correction", "0", "Crocki", first, second))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Quelqu’un a enregistré entre-temps", "Krokis", "Crocki");
        assertThat(nameOf(first)).isEqualTo("Croquis");
    }

    @Test
    void aPersonWhoIsStillExpectedIsNotErased() {
        assertThat(post("/effacement", null, null, first)).hasStatus(CONFLICT);
        assertThat(nameOf(first)).isEqualTo("Croquis");
        assertThat(get("/effacement", first)).bodyText().contains("annulez d’abord ce rendez-vous");
    }

    @Test
    void onceItIsPastTheyAreErasedForGood() {
        clock.moveTo(AFTERWARDS);

        assertThat(post("/effacement", null, null, first, second)).hasRedirectedUrl("/personnes");
        assertThat(nameOf(first)).isNull();
        assertThat(traced("PeopleErased")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void erasedTwiceIsErasedOnce() {
        clock.moveTo(AFTERWARDS);
        post("/effacement", null, null, first);

        assertThat(post("/effacement", null, null, first)).hasRedirectedUrl("/personnes");
    }

    private MvcTestResult search(@Nullable String name, @Nullable String phone) {
        return mvc.post()
                .uri("/personnes/recherche")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("nom", name == null ? "" : name)
                .param("telephone", phone == null ? "" : phone)
                .exchange();
    }

    private MvcTestResult get(String page, UUID... chosen) {
        var request = mvc.get().uri("/personnes" + page).with(house.signedIn(COORDINATOR));
        for (var id : chosen) {
            request.param("rdv", id.toString());
        }
        return request.exchange();
    }

    private MvcTestResult post(String page, @Nullable String version, @Nullable String lastName, UUID... chosen) {
        var request = mvc.post()
                .uri("/personnes" + page)
                .with(house.signedIn(COORDINATOR))
                .with(csrf());
        if (version != null) {
            request.param("version", version).param("lastName", lastName);
        }
        for (var id : chosen) {
            request.param("rdv", id.toString());
        }
        return request.exchange();
    }

    private @Nullable String nameOf(UUID id) {
        var person = house.as(COORDINATOR, () -> agenda.appointment(id)).person();
        return person == null ? null : person.lastName();
    }

    private List<UUID> traced(String action) {
        return house.as(
                COORDINATOR,
                () -> jdbc.sql("select subject_id from audit_entry where action = :action")
                        .param("action", action)
                        .query(UUID.class)
                        .list());
    }

    private UUID book(LocalDateTime start, String phone) {
        var booking = aBooking(pension, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(start)
                .forPerson(new Person(Title.MRS, "Jeanne", "Croquis", phone, null))
                .although("Demandé au comptoir")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return booking.id();
    }
}
