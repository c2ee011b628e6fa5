package fr.guichet.account.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.site.StructureService;
import fr.guichet.testing.EmptyInstallationTest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EmptyInstallationTest
@ExtendWith(OutputCaptureExtension.class)
class InstallationTests {

    static final String PASSWORD = "une phrase pour ouvrir";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    InstallationToken token;

    @Autowired
    StructureService structures;

    @Autowired
    SignInService signIns;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    Map<String, String> form;

    @BeforeEach
    void begin(CapturedOutput console) {
        JdbcClient.create(owner).sql("truncate structure, account cascade").update();
        token.tell();
        form = filledIn(toldBy(console));
    }

    @Test
    void theSignInPageLeadsToTheInstallation() {
        assertThat(mvc.get().uri("/connexion")).hasRedirectedUrl("/installation");
        assertThat(mvc.get().uri("/installation"))
                .hasStatusOk()
                .bodyText()
                .contains("Jeton d’installation", "Dimanche");
    }

    @Test
    void oneFormMakesTheHouseItsSiteItsHoursAndItsAdministrator() {
        assertThat(install()).hasRedirectedUrl("/connexion?installee");

        assertThat(count("structure where name = 'France services d’Essai' and insee_code = '73065'"))
                .isEqualTo(1);
        assertThat(count("site where kind = 'MAIN' and opened_on = '2024-01-02' and time_zone = 'Europe/Paris'"))
                .isEqualTo(1);
        assertThat(count("opening_range")).isEqualTo(3);
        assertThat(count("operator")).isPositive();
        assertThat(signIns.credentials("camille.essai").orElseThrow().agent().roles())
                .containsExactly(Role.ADMIN);
        assertThat(mvc.get().uri("/connexion?installee"))
                .hasStatusOk()
                .bodyText()
                .contains("La maison est ouverte");
    }

    @Test
    void theAdministratorSignsIn() {
        install();

        assertThat(mvc.post()
                        .uri("/connexion")
                        .with(csrf())
                        .param("username", "camille.essai")
                        .param("password", PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void onceUsedTheAddressIsUnknown(CapturedOutput console) {
        install();

        assertThat(mvc.get().uri("/installation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(install()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("structure")).isEqualTo(1);
    }

    @Test
    void theTokenIsToldOnlyWhileItServes(CapturedOutput console) {
        install();
        var told = console.getAll().length();
        token.tell();

        assertThat(console.getAll().substring(told)).doesNotContain("/installation");
    }

    @ParameterizedTest
    @CsvSource({
        "token, abcd-efgh-jkmn-pqrs, Ce n’est pas le jeton",
        "inseeCode, 7306, Cinq caractères",
        "site.postalCode, 730, Cinq chiffres",
        "site.openedOn, 2024-02-30, 24/11/2026",
        "week.monday, le matin, Horaires illisibles",
        "login, é, par exemple prenom.nom",
        "chosen, trop court, Les deux saisies diffèrent",
        "again, une autre phrase, Les deux saisies diffèrent"
    })
    void whatIsWrongIsSaidAndTheRestIsKept(String field, String value, String reason) {
        form.put(field, value);

        assertThat(install())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(reason, "value=\"Camille Essai\"", "value=\"1 rue Fictive\"", "value=\"9h-12h, 14h-17h\"")
                .doesNotContain(PASSWORD);
        assertThat(structures.anyExists()).isFalse();
    }

    @Test
    void aWeakPasswordLeavesNothingHalfMade() {
        form.put("chosen", "camille.essai 2026");
        form.put("again", "camille.essai 2026");

        assertThat(install())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ni l’identifiant");
        assertThat(count("structure")).isZero();
        assertThat(count("site")).isZero();
        assertThat(count("operator")).isZero();
    }

    @Test
    void anEmptyPostIsAFormToFill() {
        form.clear();

        assertThat(install()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void ofSeveralBrowsersSentTogetherOneMakesTheHouse() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.nCopies(8, (Callable<MvcTestResult>) this::install)).stream()
                    .map(Future::resultNow)
                    .map(result -> result.getResponse().getStatus())
                    .toList();

            assertThat(answers)
                    .containsOnlyOnce(303)
                    .allMatch(status -> status == 303 || status == 404 || status == 409);
        }
        assertThat(count("structure")).isEqualTo(1);
        assertThat(count("account")).isEqualTo(1);
        assertThat(count("site")).isEqualTo(1);
    }

    private MvcTestResult install() {
        var request = mvc.post().uri("/installation").with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private int count(String rows) {
        return JdbcClient.create(owner)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> filledIn(String token) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", token);
        form.put("name", "France services d’Essai");
        form.put("inseeCode", "73065");
        form.put("site.name", "Maison d’essai");
        form.put("site.address", "1 rue Fictive");
        form.put("site.postalCode", "73000");
        form.put("site.city", "Chambéry");
        form.put("site.openedOn", "2024-01-02");
        form.put("week.monday", "9h-12h");
        form.put("week.tuesday", "9h-12h, 14h-17h");
        form.put("login", "Camille.Essai");
        form.put("displayName", "Camille Essai");
        form.put("chosen", PASSWORD);
        form.put("again", PASSWORD);
        return form;
    }

    private static String toldBy(CapturedOutput console) {
        var token = Pattern.compile("give it this token: (\\S+)").matcher(console.getAll());
        var last = "";
        while (token.find()) {
            last = token.group(1);
        }
        assertThat(last).isNotEmpty();
        return last;
    }
}
