package fr.guichet.shared.web.outage;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.outage.DatabaseWatch;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestProbe;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The database is away while an agent of a house works. That it comes within three seconds is for reliability/outage.sh. */
@IntegrationTest
class OutagePageTests {

    static final String FORM = "/accompagnements/nouveau";
    static final String WORDS = "Dossier à compléter en mairie";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    TestProbe database;

    @Autowired
    DatabaseWatch watch;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accompagnements/nouveau", "/rendez-vous", "/planning", "/annuaire"})
    void aPageSaysItInFrenchAndWhenToComeBack(String path) {
        assertIsThePage(whileAway(mvc.get().uri(path).with(house.signedIn(COORDINATOR))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/horaires", "/horaires.json", "/connexion"})
    void whoeverIsNotSignedInIsToldTheSame(String path) {
        assertIsThePage(whileAway(mvc.get().uri(path)));
    }

    @Test
    void aSessionThatCannotBeReadIsNotASessionThatHasEnded() {
        assertIsThePage(whileAway(mvc.get().uri("/accessibilite").cookie(new Cookie("SESSION", "ZGVzayBvbmU="))));
    }

    @Test
    void thePageOffersTheAddressAgain() {
        var page = page(
                whileAway(mvc.get().uri("/accompagnements?canal=PHONE&page=2").with(house.signedIn(COUNSELLOR))));
        assertThat(page.select("main a.btn-primary").attr("href")).isEqualTo("/accompagnements?canal=PHONE&page=2");
    }

    @Test
    void whatWasTypedComesBackToBeSentAgain() {
        var id = Ids.next().toString();
        var page = page(whileAway(visit(id)));
        assertThat(page.select("main form").attr("action")).isEqualTo(FORM);
        assertThat(page.select("main input[name=note]").val()).isEqualTo(WORDS);
        assertThat(page.select("main input[name=id]").val()).isEqualTo(id);
        assertThat(page.select("main input[name=_csrf]").val()).isNotEmpty();
    }

    @Test
    void itIsSavedOnceTheDatabaseIsBack() {
        var id = Ids.next().toString();
        whileAway(visit(id));
        assertThat(visit(id).exchange()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/accompagnements").with(house.signedIn(COUNSELLOR)))
                .bodyText()
                .contains("10:05");
    }

    @Test
    void whatAnotherSiteHasSentDoesNotComeBack() {
        var id = Ids.next().toString();
        assertThat(whileAway(visit(id).header("Sec-Fetch-Site", "cross-site")))
                .bodyText()
                .doesNotContain(WORDS);
        assertThat(whileAway(visit(id).header("Origin", "https://ailleurs.example")))
                .bodyText()
                .doesNotContain(WORDS);
    }

    @Test
    void aPasswordNeverComesBackAndIsNotSaidToBeWrong() {
        var answer = whileAway(mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", "coordinatrice")
                .param("password", "tout un secret"));
        assertIsThePage(answer);
        assertThat(answer).bodyText().doesNotContain("tout un secret", "coordinatrice");
    }

    @Test
    void ofAFormThatWaitedForAConfirmationTheRestComesBack() {
        var page = page(whileAway(mvc.post()
                .uri("/connexion/confirmation")
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("refusedPath", "/administration/comptes/nouveau")
                .param("displayName", "Camille Exemple")
                .param("proof", "tout un secret")));
        assertThat(page.select("main form").attr("action")).isEqualTo("/administration/comptes/nouveau");
        assertThat(page.select("main input[name=displayName]").val()).isEqualTo("Camille Exemple");
        assertThat(page.select("main input[name=proof]")).isEmpty();
        assertThat(page.html()).doesNotContain("tout un secret").contains("sera demandé de nouveau");
    }

    @Test
    void aFileIsToBeChosenAgain() {
        var page = page(whileAway(mvc.post()
                .uri("/administration/vacances-scolaires")
                .multipart()
                .part(new MockPart("file", "zones.csv", "x".getBytes(StandardCharsets.UTF_8)))
                .with(house.signedIn(ADMIN))
                .with(csrf())));
        assertThat(page.select("main form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(page.select("main input[type=file]").attr("name")).isEqualTo("file");
    }

    @Test
    void aScriptIsToldInASentence() {
        var answer = whileAway(visit(Ids.next().toString()).header("X-Requested-With", "fetch"));
        assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "5");
        assertThat(answer).bodyText().startsWith("Ses données").doesNotContain("<");
    }

    @Test
    void whatNeedsNoDatabaseIsAnsweredAsEver() {
        assertThat(whileAway(mvc.get().uri("/assets/css/theme.css").cookie(new Cookie("SESSION", "ZGVzayBvbmU="))))
                .hasStatusOk();
        assertThat(whileAway(mvc.get().uri("/accessibilite"))).hasStatusOk();
    }

    private MockMvcRequestBuilder visit(String id) {
        return mvc.post()
                .uri(FORM)
                .with(house.signedIn(COUNSELLOR))
                .with(csrf())
                .param("id", id)
                .param("site", house.mainSiteId().toString())
                .param("day", "2026-03-10")
                .param("time", "10:05")
                .param("channel", "IN_PERSON")
                .param("duration", "20")
                .param("age", "AGE_56_64")
                .param("note", WORDS)
                .param("requests[0].operator", "CARSAT")
                .param("requests[0].procedure", "CARSAT_RELEVE_CARRIERE")
                .param("requests[0].level", "FIRST_LEVEL")
                .param("requests[0].outcome", "COMPLETED");
    }

    private MvcTestResult whileAway(AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = new AtomicReference<MvcTestResult>();
        database.whileAway(watch, () -> answer.set(mvc.perform(request)));
        return answer.get();
    }

    private static void assertIsThePage(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "5")
                .hasHeader("Cache-Control", "no-store")
                .containsHeader("Content-Security-Policy");
        assertThat(page(answer).select("h1").text()).isEqualTo("Guichet ne peut pas répondre pour l’instant");
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
