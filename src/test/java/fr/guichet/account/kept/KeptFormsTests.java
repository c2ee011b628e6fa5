package fr.guichet.account.kept;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.web.again.TypedFields;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A coordinator sends a closure when the session has ended. How the form looks then is for the journeys. */
@IntegrationTest
class KeptFormsTests {

    static final String FORM = "/planning/fermetures/nouvelle";
    static final String BACK = "/connexion/reprise";
    static final String WORDS = "Travaux au premier étage";
    static final String ID = Ids.next().toString();
    static final String[] CLOSURE = {"firstDay", "2026-04-15", "part", "ALL_DAY", "reason", "TRAINING"};
    static final Pattern MARK = Pattern.compile("name=\"_page\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    KeptForms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    String mark;

    @BeforeEach
    void openTheForm() {
        house = houses.open();
        mark = markOf(COORDINATOR);
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void itWaitsForWhoeverFilledItToSignIn() {
        var sent = send(FORM, mark, null);
        assertThat(sent).hasRedirectedUrl("/connexion?garde");

        var back = signIn(COORDINATOR, cookie(sent));
        assertThat(back).hasRedirectedUrl(BACK);
        assertThat(get(pageOf(get(BACK, cookie(back))), cookie(back))).hasForwardedUrl(FORM);
    }

    @Test
    void itIsReadAgainAsOftenAsItsPageIsReloaded() {
        var session = cookie(signIn(COORDINATOR, cookie(send(FORM, mark, null))));
        var page = pageOf(get(BACK, session));

        for (int times = 0; times < 3; times++) {
            assertThat(get(page, session)).hasForwardedUrl(FORM);
        }
        clock.advance(KeptForm.LONGEST.plusMinutes(1));
        assertThat(get(page, session)).hasRedirectedUrl(FORM);
        assertThat(formsIn(session)).isZero();
    }

    @Test
    void onceItWasSentItIsKeptNoLonger() {
        var session = cookie(signIn(COORDINATOR, cookie(send(FORM, mark, null))));
        var page = pageOf(get(BACK, session));

        assertThat(sendOpened(session, "publicText", WORDS)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(page, session)).hasForwardedUrl(FORM);
        sendAClosure(session);
        assertThat(get(page, session)).hasRedirectedUrl("/");
        assertThat(formsIn(session)).isZero();
    }

    @Test
    void itIsNotShownAgainToWhoeverOnlySignsInAgain() {
        var session = cookie(signIn(COORDINATOR, cookie(send(FORM, mark, null))));
        get(BACK, session);

        assertThat(get(BACK, session)).hasRedirectedUrl("/");
    }

    @Test
    void ofTwoWindowsEachIsReadAgainAtItsOwnAddress() {
        var sent = cookie(send(FORM, mark, null));
        send("/planning/fermetures/ouverture", mark, sent);
        var session = cookie(signIn(COORDINATOR, sent));
        var last = pageOf(get(BACK, session));
        var first = pageOf(get(BACK, session));

        assertThat(get(last, session)).hasForwardedUrl("/planning/fermetures/ouverture");
        assertThat(get(first, session)).hasForwardedUrl(FORM);
        assertThat(get(last, session)).hasForwardedUrl("/planning/fermetures/ouverture");
    }

    @Test
    void nobodyElseReadsItAtItsAddress() {
        var mine = cookie(signIn(COORDINATOR, cookie(send(FORM, mark, null))));
        var page = pageOf(get(BACK, mine));
        var theirs = cookie(signIn(COUNSELLOR, mine));

        assertThat(get(page, theirs)).hasRedirectedUrl("/");
        assertThat(formsIn(theirs)).isZero();
    }

    @Test
    void somebodyElseIsToldThatNothingIsThere() {
        var other = signIn(COUNSELLOR, cookie(send(FORM, mark, null)));
        assertThat(other).hasRedirectedUrl(BACK);

        assertThat(get(BACK, cookie(other))).hasRedirectedUrl("/");
        assertThat(get("/", cookie(other)))
                .bodyText()
                .contains("n’est plus gardé", "une autre personne s’est connectée sur ce poste")
                .doesNotContain(WORDS, house.agent(COORDINATOR).displayName());
        assertThat(formsIn(cookie(other))).isZero();
    }

    @Test
    void somebodyOfAnotherHouseIsToldTheSame() {
        var sent = cookie(send(FORM, mark, null));
        house = houses.open();
        var other = signIn(COORDINATOR, sent);

        assertThat(get(BACK, cookie(other))).hasRedirectedUrl("/");
        assertThat(formsIn(cookie(other))).isZero();
    }

    @Test
    void afterAQuarterOfAnHourOnlyItsPageIsLeft() {
        var sent = cookie(send(FORM, mark, null));
        clock.advance(KeptForm.LONGEST.plusMinutes(1));
        var back = signIn(COORDINATOR, sent);

        assertThat(get(pageOf(get(BACK, cookie(back))), cookie(back))).hasRedirectedUrl(FORM);
    }

    @Test
    void whatWasTypedIsSealed() {
        var sent = cookie(send(FORM, mark, null));

        assertThat(attributes(sent)).doesNotContain("Travaux", FORM).contains("form.");
    }

    @Test
    void newKeysThrowItAway() {
        var sent = cookie(send(FORM, mark, null));
        Tenancy.as(house.structureId(), forms::reseal);

        assertThat(formsIn(sent)).isZero();
    }

    @Test
    void aStrangerCannotFillTheDatabase() {
        assertThat(send(FORM, "x".repeat(99), null)).hasForwardedUrl(FORM);
        assertThat(send(FORM, forged(mark), null)).hasForwardedUrl(FORM);
        clock.advance(Duration.ofDays(4));
        assertThat(send(FORM, mark, null)).hasForwardedUrl(FORM);
    }

    @Test
    void noMoreThanFiveAreKeptAndNoneIsEndless() {
        var session = cookie(send(FORM, mark, null));
        for (int window = 0; window < 7; window++) {
            send(FORM, mark, session);
        }
        assertThat(formsIn(session)).isEqualTo(KeptForms.MOST);

        assertThat(mvc.post().uri(FORM).param("_page", mark).param("publicText", "x".repeat(KeptForms.MOST_LETTERS)))
                .hasRedirectedUrl("/connexion?expiree");
    }

    @Test
    void whoeverIsBackInAnotherWindowGetsItAtOnce() {
        var session = cookie(signIn(COORDINATOR, null));

        assertThat(send(FORM, mark, session)).hasForwardedUrl(FORM);
        assertThat(formsIn(session)).isZero();
    }

    @Test
    void itIsNotShownToWhoeverSignedInThereMeanwhile() {
        var session = cookie(signIn(COUNSELLOR, null));

        var sent = send(FORM, mark, session);
        assertThat(sent).hasRedirectedUrl(BACK + "?autre");
        get(BACK + "?autre", session);
        assertThat(get("/", session)).bodyText().contains("une autre personne s’est connectée sur ce poste");
        assertThat(formsIn(session)).isZero();
    }

    @Test
    void itWaitsBehindTheLockOfTheDesk() {
        var session = cookie(signIn(COORDINATOR, null));
        mvc.post().uri("/poste/verrou").with(csrf()).cookie(session).exchange();
        var sent = mvc.post()
                .uri(FORM)
                .with(csrf())
                .cookie(session)
                .param("publicText", WORDS)
                .exchange();
        assertThat(sent).hasRedirectedUrl("/poste/verrou");

        var unlocked = mvc.post()
                .uri("/poste/deverrouillage")
                .with(csrf())
                .cookie(session)
                .param("login", house.agent(COORDINATOR).login())
                .param("proof", Houses.PASSWORD)
                .exchange();
        assertThat(unlocked).hasRedirectedUrl(BACK);
        assertThat(get(pageOf(get(BACK, session)), session)).hasForwardedUrl(FORM);
    }

    @Test
    void aScriptIsToldByTheStatusAlone() {
        assertThat(mvc.post().uri(FORM).header("X-Requested-With", "fetch").param("_page", mark))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.post()
                        .uri(FORM)
                        .header("X-Requested-With", "fetch")
                        .param("_page", mark)
                        .cookie(cookie(signIn(COORDINATOR, null))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWaitedForAConfirmationWaitsForTheSignInToo() {
        var sent = mvc.post()
                .uri("/connexion/confirmation")
                .param("_page", mark)
                .param("refusedPath", FORM)
                .param("proof", "une phrase à moi")
                .param("publicText", WORDS)
                .exchange();
        assertThat(sent).hasRedirectedUrl("/connexion?garde");

        var back = cookie(signIn(COORDINATOR, cookie(sent)));
        assertThat(get(pageOf(get(BACK, back)), back)).hasForwardedUrl(FORM);
    }

    @Test
    void nobodyIsGivenBackAStepOfSigningIn() {
        for (var step : new String[] {"/connexion/code", "/connexion/confirmation", "/poste/deverrouillage"}) {
            assertThat(mvc.post().uri(step).param("_page", mark).param("proof", "une phrase à moi"))
                    .hasRedirectedUrl("/connexion?expiree");
        }
    }

    @Test
    void noFieldOfAPasswordIsEverKept() throws IOException {
        var password = Pattern.compile("<input[^>]*type=\"password\"[^>]*>|\\(\\s*name='[^)]*type='password'");
        var name = Pattern.compile("name=[\"'](\\w+)");
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                password.matcher(Files.readString(template)).results().forEach(input -> {
                    var found = name.matcher(input.group());
                    assertThat(found.find()).as(input.group()).isTrue();
                    assertThat(TypedFields.SECRETS).as("%s", template).contains(found.group(1));
                });
            }
        }
    }

    private static String forged(String mark) {
        return mark.substring(0, 30) + (mark.charAt(30) == 'A' ? 'B' : 'A') + mark.substring(31);
    }

    private String markOf(Role role) {
        var page = mvc.get().uri(FORM).cookie(cookie(signIn(role, null))).exchange();
        var found = MARK.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult send(String address, String from, @Nullable Cookie session) {
        var request = mvc.post()
                .uri(address)
                .header("Referer", "http://localhost" + address)
                .param("_csrf", "of a session that has ended")
                .param("_page", from)
                .param("id", ID)
                .param("publicText", WORDS);
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private MvcTestResult signIn(Role role, @Nullable Cookie session) {
        var request = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", house.agent(role).login())
                .param("password", Houses.PASSWORD);
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private static String pageOf(MvcTestResult answer) {
        var address = answer.getResponse().getRedirectedUrl();
        assertThat(address).startsWith(BACK + "?formulaire=");
        return Objects.requireNonNull(address);
    }

    private void sendAClosure(Cookie session) {
        var shown = sendOpened(session, CLOSURE);
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(seen.find()).isTrue();
        var all = Arrays.copyOf(CLOSURE, CLOSURE.length + 2);
        all[CLOSURE.length] = "seen";
        all[CLOSURE.length + 1] = seen.group(1);
        assertThat(sendOpened(session, all)).hasRedirectedUrl("/planning/fermetures");
    }

    private MvcTestResult sendOpened(Cookie session, String... namesAndValues) {
        var request = mvc.post().uri(FORM).with(csrf()).cookie(session).param("id", ID);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address, Cookie session) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    private int formsIn(Cookie session) {
        return jdbc.sql("""
                        select count(*) from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.session_id = :id and a.attribute_name like 'form.%'
                        """).param("id", id(session)).query(Integer.class).single();
    }

    private String attributes(Cookie session) {
        return jdbc.sql("""
                        select string_agg(a.attribute_name || ' ' || encode(a.attribute_bytes, 'escape'), ' ')
                          from spring_session_attributes a
                          join spring_session s on s.primary_id = a.session_primary_id
                         where s.session_id = :id
                        """).param("id", id(session)).query(String.class).single();
    }

    /** Spring Session writes the id into the cookie in Base64. */
    private static String id(Cookie session) {
        return UUID.fromString(new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8))
                .toString();
    }
}
