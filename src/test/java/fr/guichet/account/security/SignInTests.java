package fr.guichet.account.security;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountService;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.guess.LoginThrottle;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SignInTests {

    static final int GUESSES = 400;
    static final int THREADS = 16;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    LoginThrottle throttle;

    @Autowired
    KnownDevices devices;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TestClock clock;

    House house;
    String login;

    @BeforeEach
    void open() {
        house = houses.open();
        login = house.agent(COUNSELLOR).login();
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void theRightPasswordOpensTheDay() {
        assertThat(signIn(login, Houses.PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/");
    }

    @Test
    void aLoginIsAskedInAnyCase() {
        assertThat(signIn("  " + login.toUpperCase() + " ", Houses.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void wrongUnknownAndDeactivatedGetOneAnswer() {
        var leaving = house.agent(Role.MANAGER);
        house.as(Role.ADMIN, () -> accounts.deactivate(leaving.accountId()));

        assertThat(signIn(login, "mauvais mot de passe")).hasRedirectedUrl("/connexion?erreur");
        assertThat(signIn(login + "-inconnu", Houses.PASSWORD)).hasRedirectedUrl("/connexion?erreur");
        assertThat(signIn(leaving.login(), Houses.PASSWORD)).hasRedirectedUrl("/connexion?erreur");
    }

    @Test
    void theyCostTheSameWork() {
        var counting = new CountingEncoder(passwords);
        var provider = provider(counting);
        var leaving = house.agent(Role.MANAGER);
        house.as(Role.ADMIN, () -> accounts.deactivate(leaving.accountId()));
        assertThat(isLetIn(provider, login + "-inconnu", "x"))
                .isFalse(); // makes the hash that unknown logins are checked on

        for (var asked : new String[] {login, login + "-autre", leaving.login()}) {
            counting.checks.set(0);
            assertThat(isLetIn(provider, asked, "mauvais mot de passe")).isFalse();
            assertThat(counting.checks).as(asked).hasValue(1);
        }
    }

    @Test
    void ofManyGuessesSentTogetherTenAreChecked() throws Exception {
        var counting = new CountingEncoder(passwords);
        var provider = provider(counting);
        guessTogether(provider, login);

        assertThat(counting.checks).hasValue(10);
        assertThat(isLetIn(provider(passwords), login, Houses.PASSWORD)).isFalse();
    }

    @Test
    void guessesAtAnUnknownLoginAreSlowedAlike() throws Exception {
        var counting = new CountingEncoder(passwords);
        guessTogether(provider(counting), login + "-inconnu");

        assertThat(counting.checks).hasValue(10);
    }

    @Test
    void tenMoreAreCheckedAfterAQuarterOfAnHour() {
        guess(10);
        clock.advance(Duration.ofMinutes(14));
        assertThat(guess(1)).isZero();

        clock.advance(Duration.ofMinutes(2));
        assertThat(guess(1)).isOne();
    }

    @Test
    void aSuccessIsNoGuessAndForgivesNone() {
        guess(9);
        assertThat(isLetIn(provider(passwords), login, Houses.PASSWORD)).isTrue();

        assertThat(guess(11)).isOne();
    }

    @Test
    void anEndlessLoginIsNeitherCountedNorChecked() {
        var counting = new CountingEncoder(passwords);
        assertThat(isLetIn(provider(counting), "x".repeat(5000), "y")).isFalse();
        assertThat(signIn("x".repeat(5000), "y")).hasRedirectedUrl("/connexion?erreur");

        assertThat(counting.checks).hasValue(0);
    }

    @Test
    void aPostWithoutItsTokenChangesNothing() {
        assertThat(mvc.post().uri("/connexion").param("username", login).param("password", Houses.PASSWORD))
                .hasRedirectedUrl("/connexion?expiree");
        assertThat(mvc.post().uri("/deconnexion").with(house.signedIn(COUNSELLOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyPageCarriesTheSamePolicy() {
        for (var page : new String[] {"/connexion", "/installation", "/inconnue", "/assets/css/theme.css"}) {
            assertThat(mvc.get().uri(page))
                    .headers()
                    .hasValue(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        }
    }

    private MvcTestResult signIn(String typedLogin, String password) {
        return mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", typedLogin)
                .param("password", password)
                .exchange();
    }

    private SignInProvider provider(PasswordEncoder encoder) {
        return new SignInProvider(signIns, throttle, devices, encoder, clock);
    }

    private static boolean isLetIn(SignInProvider provider, String login, String password) {
        try {
            return provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password))
                    .isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    /** How many of them may be checked. */
    private long guess(int times) {
        return IntStream.range(0, times)
                .filter(i -> throttle.count(devices.guesser(login, null)).isPresent())
                .count();
    }

    private static void guessTogether(SignInProvider provider, String login) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            threads.invokeAll(IntStream.range(0, GUESSES)
                    .<Callable<Boolean>>mapToObj(i -> () -> isLetIn(provider, login, "essai " + i))
                    .toList());
        }
    }

    /** How many times a password was really checked. */
    private record CountingEncoder(PasswordEncoder encoder, AtomicInteger checks) implements PasswordEncoder {

        CountingEncoder(PasswordEncoder encoder) {
            this(encoder, new AtomicInteger());
        }

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            checks.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }
}
