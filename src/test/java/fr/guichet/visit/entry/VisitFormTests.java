package fr.guichet.visit.entry;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A visit of which everything is said goes round: kept, begun again, shown beside another version, sent once more. */
@IntegrationTest
class VisitFormTests {

    static final String LIST = "/accompagnements";
    static final String ENTRY = LIST + "/nouveau";
    static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"\\s+value=\"([^\"]*)\"");
    static final Pattern COMPARED = Pattern.compile("<th scope=\"row\"[^>]*>\\s*([^<]+?)\\s*<");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    House house;
    UUID id = Ids.next();

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void theDuplicateKeepsWhatWasDoneAndForgetsThePerson() {
        post(visit(id));

        assertThat(page(ENTRY + "?dupliquer=" + id))
                .contains("value=\"2026-03-10\"", "value=\"10:12\"", "value=\"CAF_RSA_DEMANDE\" selected")
                .contains("value=\"PAPER\" selected", "value=\"OPERATOR\" selected")
                .containsPattern("value=\"PHONE\"[^>]* checked")
                .containsPattern("name=\"appointment\"[^>]* checked")
                .containsPattern("value=\"45\"[^>]* checked")
                .containsPattern("value=\"AGE_56_64\"[^>]* checked")
                .doesNotContainPattern("value=\"FEMALE\"[^>]* checked")
                .doesNotContain("Accueil du lundi", "Dossier complet", "name=\"version\"", id.toString());
    }

    @Test
    void theSamePersonComesForSomethingElse() {
        post(visit(id));

        assertThat(page(ENTRY + "?meme-personne=" + id))
                .contains("value=\"PAPER\" selected")
                .containsPattern("value=\"PHONE\"[^>]* checked")
                .containsPattern("value=\"AGE_56_64\"[^>]* checked")
                .containsPattern("value=\"FEMALE\"[^>]* checked")
                .doesNotContainPattern("name=\"appointment\"[^>]* checked")
                .doesNotContainPattern("value=\"45\"[^>]* checked")
                .doesNotContain("value=\"CAF_RSA_DEMANDE\" selected", "value=\"OPERATOR\" selected")
                .doesNotContain("Accueil du lundi", "Dossier complet", id.toString());
    }

    @Test
    void whatWasTypedIsSentAgainWholeAsAnotherVisit() {
        post(visit(id));
        var typed = with(visit(id), Map.of("duration", "20", "minutes", "1 h 05", "requests[1].reason", "OTHER"));

        var sentAgain = hiddenFields(body(post(typed))).getFirst();

        var newId = UUID.fromString(sentAgain.get("id"));
        assertThat(newId).isNotEqualTo(id);
        assertThat(sentAgain)
                .containsExactlyInAnyOrderEntriesOf(with(typed, Map.of("id", newId.toString(), "confirmed", "true")));
        assertThat(post(sentAgain)).hasStatus3xxRedirection();
        assertThat(house.as(COUNSELLOR, () -> visits.details(newId)).content().minutes())
                .isEqualTo(65);
    }

    @Test
    void whatWasTypedIsSentAgainAsACorrectionOfWhatWasKept() {
        post(visit(id));
        var typed = with(visit(id), Map.of("duration", "20"));

        var sentAgain = hiddenFields(body(post(typed))).getLast();

        assertThat(sentAgain)
                .containsExactlyInAnyOrderEntriesOf(with(typed, Map.of("version", "0", "confirmed", "true")));
        assertThat(send(LIST + "/" + id, sentAgain)).hasStatus3xxRedirection();
        assertThat(house.as(COUNSELLOR, () -> visits.details(id)).content().minutes())
                .isEqualTo(20);
    }

    @Test
    void bothVersionsAreComparedLineByLine() {
        post(visit(id));
        var other = with(visit(id), Map.of("gender", "MALE", "mandate", "", "note", "Autre chose"));

        var page = body(post(other));

        assertThat(COMPARED.matcher(page).results().map(line -> line.group(1)))
                .containsExactly(
                        "Date et heure",
                        "Site",
                        "Démarches",
                        "Canal",
                        "Sur rendez-vous",
                        "Durée",
                        "Âge",
                        "Genre",
                        "Quartier",
                        "Mandat",
                        "Orientation",
                        "Note");
        assertThat(page)
                .contains("Téléphone", "Oui", "45 min", "56–64", "Femme", "Homme", "Mandat papier", "Aucun")
                .contains("L’opérateur de la démarche", "Dossier complet", "Autre chose");
        assertThat(page.split(">différent<", -1)).hasSize(4);
    }

    @Test
    void aFaultOfARequestStandsOnItsRowEvenBelowABlankOne() {
        var third = Map.of(
                "requests[1].operator", "",
                "requests[1].procedure", "",
                "requests[2].operator", "CAF",
                "requests[2].procedure", "CARSAT_RELEVE_CARRIERE",
                "requests[2].level", "FIRST_LEVEL",
                "requests[2].outcome", "COMPLETED");

        assertThat(post(with(visit(id), third)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"requests2.procedure-error\"")
                .doesNotContain("requests0.procedure-error", "requests1.procedure-error");
    }

    private Map<String, String> visit(UUID visitId) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("id", visitId.toString()),
                Map.entry("site", house.mainSiteId().toString()),
                Map.entry("day", "2026-03-10"),
                Map.entry("time", "10:05"),
                Map.entry("channel", "PHONE"),
                Map.entry("appointment", "true"),
                Map.entry("duration", "45"),
                Map.entry("age", "AGE_56_64"),
                Map.entry("gender", "FEMALE"),
                Map.entry("mandate", "PAPER"),
                Map.entry("orientation", "OPERATOR"),
                Map.entry("orientationLabel", "Accueil du lundi"),
                Map.entry("note", "Dossier complet"),
                Map.entry("requests[0].operator", "CAF"),
                Map.entry("requests[0].procedure", "CAF_RSA_DEMANDE"),
                Map.entry("requests[0].level", "IN_DEPTH"),
                Map.entry("requests[0].outcome", "COMPLETED"),
                Map.entry("requests[1].operator", "CARSAT"),
                Map.entry("requests[1].procedure", "CARSAT_RELEVE_CARRIERE"),
                Map.entry("requests[1].level", "FIRST_LEVEL"),
                Map.entry("requests[1].outcome", "NOT_COMPLETED"),
                Map.entry("requests[1].reason", "LACK_OF_TIME")));
    }

    private static Map<String, String> with(Map<String, String> visit, Map<String, String> changes) {
        var changed = new TreeMap<>(visit);
        changed.putAll(changes);
        return changed;
    }

    private static List<Map<String, String>> hiddenFields(String page) {
        return Pattern.compile("<form.*?</form>", Pattern.DOTALL)
                .matcher(page.substring(page.indexOf("<main"), page.indexOf("</main>")))
                .results()
                .map(form -> {
                    var fields = new LinkedHashMap<String, String>();
                    HIDDEN.matcher(form.group())
                            .results()
                            .filter(field -> !field.group(1).startsWith("_"))
                            .forEach(field -> fields.put(field.group(1), field.group(2)));
                    return (Map<String, String>) fields;
                })
                .toList();
    }

    private MvcTestResult post(Map<String, String> fields) {
        return send(ENTRY, fields);
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf()).with(house.signedIn(COUNSELLOR));
        fields.forEach(request::param);
        return request.exchange();
    }

    private String page(String address) {
        return body(mvc.get().uri(address).with(house.signedIn(COUNSELLOR)).exchange());
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }
}
