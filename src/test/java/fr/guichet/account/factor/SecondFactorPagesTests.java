package fr.guichet.account.factor;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.PasswordResetService;
import fr.guichet.account.Role;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SecondFactorPagesTests {

    static final String PATH = "/mon-compte/code";
    static final String CODE = "/connexion/code";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    PasswordResetService passwordResets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    Cookie session;

    @BeforeEach
    void open() {
        house = houses.open(Role.values());
        session = signIn("counsellor", Houses.PASSWORD);
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void thePageShowsTheSecretToTypeAndToPhotograph() {
        assertThat(get(PATH, session))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"qr", "viewBox=\"-4 -4", "d=\"M0,0h1v1h-1z")
                .containsPattern("<code[^>]*>[A-Z2-7]{32}</code>");
    }

    @Test
    void aWrongCodeKeepsTheSecretOfThePage() {
        var application = application();

        assertThat(enrol(application, "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(application.secret(), "Ce code n’est pas le bon");
        assertThat(get("/", signIn("counsellor", Houses.PASSWORD))).hasStatusOk();
    }

    @Test
    void onceEnrolledTheCodeIsAskedAfterThePasswordAndLeadsWhereOneWasGoing() {
        var application = enrolled();
        var half = signIn("counsellor", Houses.PASSWORD);

        var asked = get("/annuaire", half);
        assertThat(asked).hasRedirectedUrl(CODE);
        assertThat(get(CODE, half)).hasStatusOk().bodyText().contains("Second facteur", "Six chiffres");
        assertThat(mvc.post()
                        .uri(CODE)
                        .cookie(half, asked.getResponse().getCookie("page"))
                        .with(csrf())
                        .param("code", application.code()))
                .hasRedirectedUrl("/annuaire");
        assertThat(get("/annuaire", half)).hasStatusOk();
    }

    @Test
    void thePasswordAloneOpensNothing() {
        enrolled();
        var half = signIn("counsellor", Houses.PASSWORD);

        for (var address : new String[] {"/", "/mon-compte", PATH, "/compte/mot-de-passe", "/connexion/confirmation"}) {
            assertThat(get(address, half)).as(address).hasRedirectedUrl(CODE);
        }
        assertThat(send("/connexion/confirmation", half, "proof", Houses.PASSWORD))
                .hasRedirectedUrl(CODE);
        assertThat(actions()).endsWith("SecondFactorEnrolled");
    }

    @Test
    void aCodeIsTakenOnce() {
        var application = enrolled();
        var code = application.code();
        send(CODE, signIn("counsellor", Houses.PASSWORD), "code", code);

        assertThat(send(CODE, signIn("counsellor", Houses.PASSWORD), "code", code))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("il a déjà servi");
    }

    @Test
    void theCodeThatEnrolledIsTakenToo() {
        var application = application();
        enrol(application, application.code());

        assertThat(send(CODE, signIn("counsellor", Houses.PASSWORD), "code", application.code()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRightPasswordDoesNotBeginTheCountOfCodesAgain() {
        var application = enrolled();
        IntStream.range(0, 10)
                .forEach(i -> send(CODE, signIn("counsellor", Houses.PASSWORD), "code", "%06d".formatted(i)));

        assertThat(send(CODE, signIn("counsellor", Houses.PASSWORD), "code", application.code()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Attendez 15 minutes");
    }

    @Test
    void whoeverHasThePasswordAndGuessesCodesKeepsNobodyOut() {
        var application = enrolled();
        var device = signedInOnADevice(application.code());
        clock.advance(Duration.ofSeconds(60));
        IntStream.range(0, 11)
                .forEach(i -> send(CODE, signIn("counsellor", Houses.PASSWORD), "code", "%06d".formatted(i)));

        assertThat(send("/connexion/confirmation", session, "proof", application.code()))
                .hasRedirectedUrl("/");
        clock.advance(Duration.ofSeconds(60));
        assertThat(mvc.post()
                        .uri(CODE)
                        .cookie(signIn("counsellor", Houses.PASSWORD), device)
                        .with(csrf())
                        .param("code", application.code()))
                .hasRedirectedUrl("/");
    }

    private Cookie signedInOnADevice(String code) {
        return send(CODE, signIn("counsellor", Houses.PASSWORD), "code", code)
                .getResponse()
                .getCookie("device");
    }

    @Test
    void aPasswordWithoutItsCodeMakesNoDeviceKnown() {
        enrolled();
        var half = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", house.agent(COUNSELLOR).login())
                .param("password", Houses.PASSWORD)
                .exchange();

        assertThat(half.getResponse().getCookie("device")).isNull();
    }

    @Test
    void aRecoveryCodeStandsOnceForALostTelephone() {
        var application = application();
        var codes = recoveryCodes(enrol(application, application.code()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(send(CODE, signIn("counsellor", Houses.PASSWORD), "code", codes.getFirst()))
                .hasRedirectedUrl("/");
        assertThat(send(CODE, signIn("counsellor", Houses.PASSWORD), "code", codes.getFirst()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(actions()).contains("RecoveryCodeUsed");
        assertThat(get(PATH, session)).bodyText().contains("9 codes de secours");
    }

    @Test
    void aCodeConfirmsToo() {
        var application = enrolled();
        clock.advance(Duration.ofMinutes(16));
        assertThat(get(PATH, session)).hasRedirectedUrl("/connexion/confirmation");

        send("/connexion/confirmation", session, "proof", application.code());
        assertThat(get(PATH, session)).hasStatusOk();
    }

    @Test
    void removingItNeedsAFreshProof() {
        enrolled();
        clock.advance(Duration.ofMinutes(16));
        assertThat(send(PATH + "/suppression", session)).hasForwardedUrl("/connexion/confirmation");
        send("/connexion/confirmation", session, "proof", Houses.PASSWORD);

        assertThat(send(PATH + "/suppression", session)).hasRedirectedUrl("/mon-compte");
        assertThat(get("/", signIn("counsellor", Houses.PASSWORD))).hasStatusOk();
    }

    @Test
    void aPasswordGivenAgainForgetsTheLostTelephone() {
        enrolled();
        var password = house.as(
                ADMIN, () -> passwordResets.reset(house.agent(COUNSELLOR).accountId()));

        assertThat(get("/", signIn("counsellor", password))).hasRedirectedUrl("/compte/mot-de-passe");
    }

    /** The time goes on, so that the next code is another than the one that enrolled. */
    private AuthenticatorApplication enrolled() {
        var application = application();
        assertThat(enrol(application, application.code())).hasStatusOk();
        clock.advance(Duration.ofSeconds(60));
        return application;
    }

    private AuthenticatorApplication application() {
        var secret = found("name=\"secret\" value=\"([A-Z2-7]{32})\"", get(PATH, session))
                .getFirst();
        return new AuthenticatorApplication(secret, clock);
    }

    private MvcTestResult enrol(AuthenticatorApplication application, String code) {
        return send(PATH, session, "secret", application.secret(), "code", code);
    }

    private static List<String> recoveryCodes(MvcTestResult page) {
        return found("((?:[a-z2-9]{4}-){3}[a-z2-9]{4})(?=</code>)", page);
    }

    private static List<String> found(String pattern, MvcTestResult page) {
        try {
            return Pattern.compile(pattern)
                    .matcher(page.getResponse().getContentAsString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> actions() {
        return house.as(
                COUNSELLOR,
                () -> jdbc.sql("select action from audit_entry where actor_id = :agent order by at, id")
                        .param("agent", house.agent(COUNSELLOR).accountId())
                        .query(String.class)
                        .list());
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return mvc.get().uri(path).cookie(cookie).exchange();
    }

    private MvcTestResult send(String path, Cookie cookie, String... parameters) {
        var request = mvc.post().uri(path).cookie(cookie).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private Cookie signIn(String role, String password) {
        return mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", house.code() + "-" + role)
                .param("password", password)
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }
}
