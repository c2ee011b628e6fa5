package fr.guichet;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A telephone number is read in one way wherever it is typed, shown tidy, and dialled with its country. */
@IntegrationTest
class TypedPhonesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    House house;
    UUID pension;

    @BeforeEach
    void open() {
        house = houses.open();
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "\u202a06 12 34 56 78\u202c",
                "06\u201112\u201134\u201156\u201178",
                "Tél. : 06 12 34 56 78"
            })
    void aPastedNumberIsTakenShownTidyAndFound(String pasted) {
        var id = Ids.next();
        assertThat(bookOutside(id, pasted)).hasRedirectedUrl("/rendez-vous/" + id);

        assertThat(get("/rendez-vous/" + id, COORDINATOR)).bodyText().contains(">06 12 34 56 78<");
        assertThat(search(pasted)).bodyText().contains("Exemple").contains("06 12 34 56 78");
        assertThat(search("+33 6 12 34 56 78")).bodyText().contains("Exemple");
    }

    @ParameterizedTest
    @CsvSource({
        "0692 12 34 56,      +262 692 12 34 56",
        "+262 692 12 34 56,  0692123456",
        "0696 12 34 56,      00596 696 12 34 56",
        "+594 694 12 34 56,  06 94 12 34 56",
        "0690 12 34 56,      +590 (0)690 12 34 56",
        "0508 41 12 34,      +508 41 12 34",
        "+687 75 12 34,      00 687 75 12 34",
        "0041 79 123 45 67,  +41 79 123 45 67"
    })
    void oneNumberInTwoSpellingsIsOnePerson(String typed, String searched) {
        assertThat(bookOutside(Ids.next(), typed)).hasStatus3xxRedirection();

        assertThat(search(searched)).bodyText().contains("Exemple");
    }

    @Test
    void aHouseOfNoumeaDialsSixFigures() {
        house = houses.openIn(ZoneId.of("Pacific/Noumea"));
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var id = Ids.next();

        assertThat(bookOutside(id, "75 12 34")).hasRedirectedUrl("/rendez-vous/" + id);
        assertThat(get("/rendez-vous/" + id, COORDINATOR)).bodyText().contains("75.12.34");
        assertThat(search("+687 751234")).bodyText().contains("Exemple");
        assertThat(search("751234")).bodyText().contains("Exemple");
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34,         Il manque des chiffres",
        "06 12 34 56 78 9, trop de chiffres",
        "1234567890,       commence par 0",
        "39 39,            numéro d’un service"
    })
    void theFormsOfAPersonSayWhatIsWrong(String typed, String said) {
        var id = Ids.next();
        assertThat(bookOutside(id, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(search(typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "97450, 02 62 37 80 39,      0262 37 80 39,    +262262378039",
        "97450, +33 2 62 37 80 39,   0262 37 80 39,    +262262378039",
        "97110, 0590 12 34 56,       0590 12 34 56,    +590590123456",
        "97200, 05.96.12.34.56,      0596 12 34 56,    +596596123456",
        "97300, 0594-12-34-56,       0594 12 34 56,    +594594123456",
        "97500, 41 12 34,            0508 41 12 34,    +508411234",
        "97600, 0269 61 23 45,       0269 61 23 45,    +262269612345",
        "98800, 26 12 34,            26.12.34,         +687261234",
        "98714, 40 41 23 45,         40 41 23 45,      +68940412345",
        "73000, 02 62 37 80 39,      0262 37 80 39,    +262262378039",
        "73000, 04\u00a079 00 00 00, 04 79 00 00 00,   +33479000000",
        "73000, 3939,                39 39,            3939"
    })
    void theTelephoneOfASiteIsThatOfItsPlace(String postalCode, String typed, String shown, String dialled) {
        assertThat(describeMainSite(postalCode, typed)).hasRedirectedUrl("/administration/sites");

        assertThat(get("/administration/sites", ADMIN)).bodyText().contains(shown);
        assertThat(get("/horaires/" + house.code(), ADMIN))
                .bodyText()
                .contains("href=\"tel:" + dialled + "\"", ">" + shown + "<");
        assertThat(get("/horaires/" + house.code() + ".jsonld", ADMIN))
                .bodyText()
                .contains("\"" + dialled + "\"");
        assertThat(get("/horaires/" + house.code() + ".json", ADMIN)).bodyText().contains("\"" + dialled + "\"");
    }

    @Test
    void theTelephoneOfASiteSaysWhatIsWrong() {
        assertThat(describeMainSite("73000", "26 12 34"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Il manque des chiffres", "value=\"26 12 34\"");
    }

    @Test
    void theContactOfAnIntervenantIsReadAlike() {
        var path = "/rendez-vous/disponibilites/intervenants";
        assertThat(addIntervenant("Tél. : 06\u00a092\u00a012\u00a034\u00a056")).hasRedirectedUrl(path);
        assertThat(get(path, COORDINATOR)).bodyText().contains("0692 12 34 56");

        assertThat(addIntervenant("06 92"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Il manque des chiffres");
    }

    private MvcTestResult bookOutside(UUID id, String phone) {
        return post(
                COORDINATOR,
                "/rendez-vous/hors-disponibilites",
                Map.ofEntries(
                        Map.entry("id", id.toString()),
                        Map.entry("type", pension.toString()),
                        Map.entry("place", "OFFICE"),
                        Map.entry(
                                "provider", house.agent(COUNSELLOR).accountId().toString()),
                        Map.entry("site", house.mainSiteId().toString()),
                        Map.entry("day", "2026-03-17"),
                        Map.entry("start", "19:00"),
                        Map.entry("outsideReason", "Demandé"),
                        Map.entry("lastName", "Exemple"),
                        Map.entry("phone", phone)));
    }

    private MvcTestResult search(String phone) {
        return post(COORDINATOR, "/personnes/recherche", Map.of("nom", "", "telephone", phone));
    }

    private MvcTestResult describeMainSite(String postalCode, String phone) {
        return post(
                ADMIN,
                "/administration/sites/" + house.mainSiteId(),
                Map.of(
                        "version", "0",
                        "site.name", "Maison mère",
                        "site.address", "1 rue Fictive",
                        "site.postalCode", postalCode,
                        "site.city", "Commune fictive",
                        "site.openedOn", "2022-10-01",
                        "site.phone", phone));
    }

    private MvcTestResult addIntervenant(String phone) {
        return post(
                COORDINATOR,
                "/rendez-vous/disponibilites/intervenants/nouveau",
                Map.of(
                        "id", Ids.next().toString(),
                        "kind", "PERMANENCE",
                        "name", "ADIL d’essai",
                        "contactName", "Paule Exemple",
                        "contactPhone", phone));
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult post(Role role, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(house.signedIn(role)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
