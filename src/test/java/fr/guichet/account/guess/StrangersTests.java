package fr.guichet.account.guess;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountService;
import fr.guichet.account.InvitationService;
import fr.guichet.account.PasswordResetService;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Sha256;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever knows a login guesses at it without end, and keeps nobody out. */
@IntegrationTest
class StrangersTests {

    static final String REFUSED = "/connexion?erreur";
    static final String NEW = "Onze petites chaises vertes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    InvitationService invitations;

    @Autowired
    PasswordResetService passwordResets;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    KnownDevices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    String login;
    MvcTestResult signedIn;
    Cookie device;

    @BeforeEach
    void signInOnce() {
        house = houses.open();
        login = house.agent(COUNSELLOR).login();
        signedIn = signIn(login, Houses.PASSWORD, null);
        device = signedIn.getResponse().getCookie("device");
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void theAgentSignsInWhereTheySignedInBefore() {
        guessAsStrangers(11);

        assertThat(signIn(login, Houses.PASSWORD, device)).hasRedirectedUrl("/");
        assertThat(signIn(login, Houses.PASSWORD, device)).hasRedirectedUrl("/");
    }

    @Test
    void aNewBrowserOfTheirsIsToldWhatStrangersAre() {
        guessAsStrangers(11);

        assertThat(signIn(login, Houses.PASSWORD, null)).hasRedirectedUrl(REFUSED);
        assertThat(signIn(
                        login,
                        Houses.PASSWORD,
                        new Cookie("device", DeviceId.next().text())))
                .hasRedirectedUrl(REFUSED);
    }

    @Test
    void theirSuccessGivesStrangersNoGuessMore() {
        guessAsStrangers(10);
        signIn(login, Houses.PASSWORD, device);

        assertThat(throttle.count(Guesser.stranger(login))).isEmpty();
    }

    @Test
    void aStolenDeviceGivesItsTenAndTakesNobodyElses() {
        var other = signIn(login, Houses.PASSWORD, null).getResponse().getCookie("device");
        IntStream.range(0, 10).forEach(i -> signIn(login, "essai " + i, device));

        assertThat(signIn(login, Houses.PASSWORD, device)).hasRedirectedUrl(REFUSED);
        assertThat(signIn(login, Houses.PASSWORD, other)).hasRedirectedUrl("/");
        assertThat(signIn(login, Houses.PASSWORD, null)).hasRedirectedUrl("/");
    }

    @Test
    void ofManyGuessesSentTogetherFromOneDeviceTenAreCounted() throws Exception {
        var guesser = devices.guesser(login, DeviceId.read(device.getValue()));
        try (var threads = Executors.newFixedThreadPool(16)) {
            var counted = threads
                    .invokeAll(IntStream.range(0, 200)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> throttle.count(guesser).isPresent())
                            .toList())
                    .stream()
                    .filter(Future::resultNow)
                    .count();

            assertThat(counted).isEqualTo(10);
        }
    }

    @Test
    void agentsWhoShareADeskEachHaveTheirTen() {
        var colleague = house.agent(Role.RECEPTION).login();
        var shared = signIn(colleague, Houses.PASSWORD, device).getResponse().getCookie("device");
        assertThat(shared.getValue()).isEqualTo(device.getValue());
        IntStream.range(0, 10).forEach(i -> signIn(colleague, "essai " + i, device));

        assertThat(signIn(colleague, Houses.PASSWORD, device)).hasRedirectedUrl(REFUSED);
        assertThat(signIn(login, Houses.PASSWORD, device)).hasRedirectedUrl("/");
    }

    @Test
    void theDeviceOfOneAgentIsAStrangerToTheOthers() {
        var colleague = house.agent(Role.RECEPTION).login();

        assertThat(devices.guesser(colleague, DeviceId.read(device.getValue()))).isEqualTo(Guesser.stranger(colleague));
    }

    @Test
    void whoeverIsSignedInGoesOn() {
        guessAsStrangers(11);
        var session = signedIn.getResponse().getCookie("SESSION");

        assertThat(post("/connexion/confirmation", session, "proof", Houses.PASSWORD))
                .hasRedirectedUrl("/");
        post("/poste/verrou", session);
        assertThat(post("/poste/deverrouillage", session, "login", login, "proof", Houses.PASSWORD))
                .hasRedirectedUrl("/");
        assertThat(post("/compte/mot-de-passe", session, "current", Houses.PASSWORD, "chosen", NEW, "again", NEW))
                .hasRedirectedUrl("/connexion?motDePasse");
    }

    @Test
    void whoeverTriesALockedDeskKeepsTheAgentOutOfNoOtherSession() {
        var locked = signedIn.getResponse().getCookie("SESSION");
        var other = signIn(login, Houses.PASSWORD, null).getResponse().getCookie("SESSION");
        post("/poste/verrou", locked);
        IntStream.range(0, 11)
                .forEach(i -> post("/poste/deverrouillage", locked, "login", login, "proof", "essai " + i));

        assertThat(post("/connexion/confirmation", other, "proof", Houses.PASSWORD))
                .hasRedirectedUrl("/");
        assertThat(signIn(login, Houses.PASSWORD, null)).hasRedirectedUrl("/");
    }

    @Test
    void aNewPasswordIsKnownOnlyWhereItWasChosen() {
        var other = signIn(login, Houses.PASSWORD, null).getResponse().getCookie("device");
        var session = signedIn.getResponse().getCookie("SESSION");
        mvc.post()
                .uri("/compte/mot-de-passe")
                .with(csrf())
                .cookie(session, device)
                .param("current", Houses.PASSWORD)
                .param("chosen", NEW)
                .param("again", NEW)
                .exchange();

        assertThat(isKnown(device)).isTrue();
        assertThat(isKnown(other)).isFalse();
    }

    @Test
    void aPasswordGivenAgainForgetsEveryDevice() {
        house.as(ADMIN, () -> passwordResets.reset(house.agent(COUNSELLOR).accountId()));

        assertThat(isKnown(device)).isFalse();
    }

    @Test
    void theBrowserOfAnInvitationIsKnownBeforeItsFirstSignIn() {
        var account = house.agent(COUNSELLOR).accountId();
        var token = house.as(ADMIN, () -> {
            passwordResets.reset(account);
            return invitations.invite(account);
        });
        guessAsStrangers(11);
        var chosen = mvc.post()
                .uri("/invitation/" + token)
                .with(csrf())
                .param("chosen", NEW)
                .param("again", NEW)
                .exchange();

        assertThat(signIn(login, NEW, chosen.getResponse().getCookie("device"))).hasRedirectedUrl("/");
    }

    @Test
    void aClosedAccountKeepsNoDevice() {
        house.as(ADMIN, () -> accounts.deactivate(house.agent(COUNSELLOR).accountId()));

        assertThat(isKnown(device)).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void aDeviceThatNobodyUsesForSixMonthsIsErased() {
        clock.advance(Duration.ofDays(180));
        devices.forgetUnused();
        assertThat(isKnown(device)).isTrue();

        clock.advance(Duration.ofDays(10));
        assertThat(isKnown(device)).isFalse();
        assertThat(rows()).isOne();
        devices.forgetUnused();
        assertThat(rows()).isZero();
    }

    @Test
    void aDeviceInUseIsKept() {
        clock.advance(Duration.ofDays(180));
        signIn(login, Houses.PASSWORD, device);
        clock.advance(Duration.ofDays(180));

        assertThat(isKnown(device)).isTrue();
    }

    @Test
    void scriptsAndOtherSitesDoNotGetTheDevice() {
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getSecure()).isFalse();
        assertThat(device.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(device.getMaxAge())
                .isGreaterThan(Math.toIntExact(Duration.ofDays(180).toSeconds()));
    }

    @Test
    void leavingTheDeskEndsTheSessionAndKeepsTheDevice() {
        var session = signedIn.getResponse().getCookie("SESSION");
        var left = mvc.post()
                .uri("/deconnexion")
                .with(csrf())
                .secure(true)
                .cookie(session, device)
                .exchange();

        assertThat(left.getResponse().getCookie("SESSION").getMaxAge()).isZero();
        assertThat(left.getResponse().getCookie("device")).isNull();
        assertThat(mvc.get().uri("/").cookie(session)).hasRedirectedUrl("/connexion");
    }

    private void guessAsStrangers(int times) {
        IntStream.range(0, times).forEach(i -> signIn(login, "essai " + i, null));
    }

    private boolean isKnown(Cookie cookie) {
        return !devices.guesser(login, DeviceId.read(cookie.getValue())).equals(Guesser.stranger(login));
    }

    private int rows() {
        return jdbc.sql("select count(*) from known_device where login_digest = :login")
                .param("login", Sha256.of(login))
                .query(Integer.class)
                .single();
    }

    private MvcTestResult signIn(String typedLogin, String password, @Nullable Cookie shown) {
        var request = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", typedLogin)
                .param("password", password);
        return shown == null ? request.exchange() : request.cookie(shown).exchange();
    }

    private MvcTestResult post(String path, Cookie session, String... parameters) {
        var request = mvc.post().uri(path).cookie(session).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
