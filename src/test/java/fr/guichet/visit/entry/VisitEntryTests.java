package fr.guichet.visit.entry;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class VisitEntryTests {

    static final String ENTRY = "/accompagnements/nouveau";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void theBlankFormKnowsDateHourSiteAndTheUsualAnswers() {
        assertThat(mvc.get().uri(ENTRY).with(house.signedIn(COUNSELLOR)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-03-10\"", "value=\"10:12\"", "Maison mère")
                .containsPattern("value=\"FIRST_LEVEL\"[^>]* checked")
                .containsPattern("value=\"COMPLETED\"[^>]* checked")
                .containsPattern("value=\"IN_PERSON\"[^>]* checked");
    }

    @Test
    void aSavedVisitComesBackAsAnEmptyFormThatCanBeUndone() {
        var id = Ids.next();

        var saved = post(visit(id));

        assertThat(saved)
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(ENTRY)
                .flash()
                .containsKeys("flash", "lastVisitId");
        assertThat(countOfVisits()).isEqualTo(1);
        assertThat(mvc.post()
                        .uri("/accompagnements/" + id + "/annulation")
                        .with(csrf())
                        .with(house.signedIn(COUNSELLOR)))
                .hasStatus3xxRedirection();
        assertThat(countOfVisits()).isZero();
    }

    @Test
    void theSameIdWithOtherWordsShowsBothVersions() {
        var id = Ids.next();
        post(visit(id));

        var other = post(with(visit(id), "duration", "45"));

        assertThat(other)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Enregistrer comme nouvel accompagnement",
                        "Corriger le précédent",
                        "20 min",
                        "45 min",
                        "différent");
        assertThat(countOfVisits()).isEqualTo(1);
    }

    @Test
    void aClosedHourIsAskedOnceAndThenAccepted() {
        var atNight = with(visit(Ids.next()), "time", "07:15");

        assertThat(post(atNight))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le site est fermé");
        assertThat(post(with(atNight, "confirmed", "true"))).hasStatus3xxRedirection();
        assertThat(countOfVisits()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    requests[0].procedure | CAF_RSA_DEMANDE       | n’est pas de cet opérateur
                    requests[0].procedure | <script>              | requests0.procedure
                    requests[0].operator  | URSSAF                | n’est pas de cet opérateur
                    duration              | 0                     | minutes de 1 à 480
                    minutes               | 10000                 | minutes de 1 à 480
                    age                   | TRES_JEUNE            | age
                    channel               | PIGEON                | channel
                    day                   | 2026-02-31            | day
                    day                   | 2026-03-11            | pas encore venue
                    day                   | 2026-03-02            | 7 jours
                    day                   | 0999-01-01            | entre 1900 et 2100
                    time                  | 25:00                 | time
                    note                  | Son NIR 1 85 05 78 006 084 91 | sécurité sociale
                    requests[0].outcome   | NOT_COMPLETED         | pourquoi
                    neighbourhood         | ATLANTIDE             | quartier
                    """)
    void badInputNamesItsFieldKeepsEverythingAndSavesNothing(String field, String value, String said) {
        var refused = post(with(with(visit(Ids.next()), "orientation", "OPERATOR"), field, value));

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Rien n’est enregistré", said, "value=\"OPERATOR\" selected");
        assertThat(countOfVisits()).isZero();
    }

    @Test
    void fiveThousandCharactersAndNulBytesAreRefusedOnTheNote() {
        assertThat(post(with(visit(Ids.next()), "note", "a".repeat(5000)))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(with(visit(Ids.next()), "note", "a\u0000b"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(countOfVisits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests[999999].level", "requests[2].level", "requests[-1].level", "requests[x].level"})
    void rowsThatNoFormSendsAreRefused(String field) {
        assertThat(post(with(visit(Ids.next()), field, "FIRST_LEVEL"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(countOfVisits()).isZero();
    }

    @Test
    void aForgedIdIsRefused() {
        assertThat(post(with(visit(Ids.next()), "id", "1 or 1=1"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theSiteOfAnotherHouseIsNotFound() {
        var other = houses.open();

        assertThat(post(with(visit(Ids.next()), "site", other.mainSiteId().toString())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void blankRowsAreLeftOut() {
        var two = with(with(visit(Ids.next()), "requests[1].operator", ""), "requests[1].level", "FIRST_LEVEL");

        assertThat(post(with(two, "requests[1].outcome", "COMPLETED"))).hasStatus3xxRedirection();
        assertThat(countOfVisits()).isEqualTo(1);
    }

    @Test
    void withoutJavaScriptAnotherRowIsOneSubmitAway() {
        var more = mvc.post().uri(ENTRY + "/demarches").with(csrf()).with(house.signedIn(COUNSELLOR));
        visit(Ids.next()).forEach(more::param);

        assertThat(more)
                .hasStatusOk()
                .bodyText()
                .contains("requests[1].operator")
                .contains("Retirer la démarche");
        assertThat(countOfVisits()).isZero();
    }

    private Map<String, String> visit(UUID id) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("id", id.toString()),
                Map.entry("site", house.mainSiteId().toString()),
                Map.entry("day", "2026-03-10"),
                Map.entry("time", "10:05"),
                Map.entry("channel", "IN_PERSON"),
                Map.entry("duration", "20"),
                Map.entry("age", "AGE_56_64"),
                Map.entry("requests[0].operator", "CARSAT"),
                Map.entry("requests[0].procedure", "CARSAT_RELEVE_CARRIERE"),
                Map.entry("requests[0].level", "FIRST_LEVEL"),
                Map.entry("requests[0].outcome", "COMPLETED")));
    }

    private static Map<String, String> with(Map<String, String> visit, String field, String value) {
        var changed = new TreeMap<>(visit);
        changed.put(field, value);
        return changed;
    }

    private MvcTestResult post(Map<String, String> fields) {
        var request = mvc.post().uri(ENTRY).with(csrf()).with(house.signedIn(COUNSELLOR));
        fields.forEach(request::param);
        return request.exchange();
    }

    private long countOfVisits() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select count(*) from stat_visit")
                        .query(Long.class)
                        .single());
    }
}
