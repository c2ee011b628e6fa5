package fr.guichet.account.invitation;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountService;
import fr.guichet.account.SignInService;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Camille is invited on Tuesday 10 March 2026 at 10:12. */
@IntegrationTest
class InvitationTests {

    private static final String PHRASE = "quatre mots sans rapport";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID id = Ids.next();
    String login = "camille-" + id.toString().substring(24);
    String link;

    @BeforeEach
    void invite() {
        house = houses.open();
        link = linkOn(administrator(
                "/administration/comptes/nouveau",
                "id",
                id.toString(),
                "login",
                login,
                "displayName",
                "Camille Essai",
                "roles",
                "COUNSELLOR",
                "sites",
                house.mainSiteId().toString()));
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void theLinkGreetsWhoeverItIsForAndMayBeLookedAtTwice() {
        assertThat(open(link)).hasStatusOk().bodyText().contains("Bienvenue Camille Essai", login);
        assertThat(open(link)).hasStatusOk();
    }

    @Test
    void theChosenPasswordOpensTheAccount() {
        assertThat(accept(link, PHRASE)).hasRedirectedUrl("/connexion?bienvenue");

        var credentials = signIns.credentials(login).orElseThrow();
        assertThat(passwords.matches(PHRASE, credentials.passwordHash())).isTrue();
        assertThat(credentials.agent().passwordChangeRequired()).isFalse();
    }

    @Test
    void aLinkThatWasUsedOpensNothingAndSaysWhatToDo() {
        accept(link, PHRASE);

        assertThat(open(link)).hasStatus(GONE).bodyText().contains("demandez un nouveau lien");
        assertThat(accept(link, "une tout autre phrase")).hasStatus(GONE);
        assertThat(passwords.matches(
                        PHRASE, signIns.credentials(login).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void ofEightWhoUseItAtOnceOneDoes() throws Exception {
        var start = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return accept(link, PHRASE + " " + number).getResponse().getStatus();
                    }))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
            assertThat(statuses).containsOnly(303, GONE.value());
        }
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStillOpens() {
        assertThat(accept(link, "court"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Au moins 12 caractères");
        assertThat(accept(link, PHRASE)).hasStatus3xxRedirection();
    }

    @Test
    void twoDifferentPasswordsAreRefused() {
        assertThat(post(link, "chosen", PHRASE, "again", "quatre mots avec rapport"))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void afterThreeDaysItOpensNothing() {
        clock.advance(Duration.ofDays(3));

        assertThat(open(link)).hasStatus(GONE);
    }

    @Test
    void anotherLinkEndsTheFirst() {
        var second = linkOn(administrator("/administration/comptes/" + id + "/invitation"));

        assertThat(open(link)).hasStatus(GONE);
        assertThat(open(second)).hasStatusOk();
    }

    @Test
    void aProvisionalPasswordEndsIt() {
        administrator("/administration/comptes/" + id + "/mot-de-passe");

        assertThat(open(link)).hasStatus(GONE);
    }

    @Test
    void theLinkOfADeactivatedAccountOpensNothing() {
        house.as(ADMIN, () -> accounts.deactivate(id));

        assertThat(accept(link, PHRASE)).hasStatus(GONE);
    }

    @Test
    void whoHasTheirPasswordIsNotInvitedAgain() {
        assertThat(administrator(
                        "/administration/comptes/" + house.agent(COUNSELLOR).accountId() + "/invitation"))
                .hasStatus(CONFLICT);
    }

    @Test
    void aHouseThatOnlyAdmitsTheAccountGivesNoLinkToIt() {
        var host = houses.open();
        host.as(ADMIN, () -> accounts.admit(login, Set.of(NETWORK), List.of()));

        assertThat(mvc.post()
                        .uri("/administration/comptes/" + id + "/invitation")
                        .with(host.signedIn(ADMIN))
                        .with(csrf()))
                .hasStatus(CONFLICT);
        assertThat(open(link)).hasStatusOk();
    }

    @Test
    void theTrailKeepsTheInvitationAndItsAcceptance() {
        accept(link, PHRASE);

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql("select action from audit_entry where subject_id = :id order by at, id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .isEqualTo(List.of("AccountCreated", "AgentInvited", "InvitationAccepted"));
    }

    private MvcTestResult administrator(String path, String... parameters) {
        var request = mvc.post().uri(path).with(house.signedIn(ADMIN)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult open(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult accept(String address, String password) {
        return post(address, "chosen", password, "again", password);
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String linkOn(MvcTestResult page) {
        var text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var found = Pattern.compile("value=\"(/invitation/[\\w-]{43})\"").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
