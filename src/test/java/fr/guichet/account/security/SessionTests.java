package fr.guichet.account.security;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountService;
import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SessionTests {

    static final String PAGE = "/administration/comptes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    Agent agent;

    @BeforeEach
    void open() {
        house = houses.open();
        agent = house.agent(ADMIN);
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void aSessionLivesInTheDatabase() {
        signIn();

        assertThat(sessions(agent.login())).isEqualTo(1);
    }

    @Test
    void twoAnswersAtOnceMayBothLeaveAWordForTheNextPage() {
        leaveAWordInTwoAnswersOf(sessions);

        assertThat(jdbc.sql("select count(*) from spring_session_attributes where attribute_name = 'the word'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static <S extends Session> void leaveAWordInTwoAnswersOf(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var one = Objects.requireNonNull(sessions.findById(begun.getId()));
        var two = Objects.requireNonNull(sessions.findById(begun.getId()));
        one.setAttribute("the word", "one");
        two.setAttribute("the word", "two");
        sessions.save(one);
        sessions.save(two);
    }

    @Test
    void itEndsWhenNobodyUsesItForHalfAnHour() {
        signIn();

        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = :login")
                        .param("login", agent.login())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
    }

    @Test
    void aBusySessionEndsAfterTwelveHours() {
        var cookie = signIn().getResponse().getCookie("SESSION");
        begunBefore(Duration.ofHours(12).minusMinutes(1));
        assertThat(open(cookie)).hasStatusOk();

        begunBefore(Duration.ofHours(12).plusMinutes(1));
        assertThat(open(cookie)).hasRedirectedUrl("/connexion");
        assertThat(sessions(agent.login())).isZero();
    }

    @Test
    void aChangeOfRolesEndsEverySessionOfTheAccount() {
        var one = signIn().getResponse().getCookie("SESSION");
        var other = signIn().getResponse().getCookie("SESSION");
        house.as(ADMIN, () -> {
            var row = accounts.account(agent.accountId());
            accounts.change(
                    row.id(), row.version(), row.displayName(), Set.of(ADMIN, COUNSELLOR), List.copyOf(row.siteIds()));
        });

        assertThat(open(one)).hasRedirectedUrl("/connexion");
        assertThat(open(other)).hasRedirectedUrl("/connexion");
    }

    @Test
    void anotherAccountKeepsItsSessions() {
        var cookie = signIn().getResponse().getCookie("SESSION");
        house.as(ADMIN, () -> accounts.deactivate(house.agent(Role.MANAGER).accountId()));

        assertThat(open(cookie)).hasStatusOk();
    }

    @Test
    void readingAgainWithinAMinuteWritesNothing() {
        var cookie = signIn().getResponse().getCookie("SESSION");
        var written = lastWrite();
        open(cookie);

        assertThat(lastWrite()).isEqualTo(written);
    }

    @Test
    void afterAMinuteTheLastAccessIsKept() {
        var cookie = signIn().getResponse().getCookie("SESSION");
        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000 where principal_name = :login")
                .param("login", agent.login())
                .update();
        var written = lastWrite();
        open(cookie);

        assertThat(lastWrite()).isNotEqualTo(written);
    }

    @Test
    void signingInGivesTheSessionAnotherName() {
        var visitor = mvc.post()
                .uri("/connexion/cle/options")
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        var response = mvc.post()
                .uri("/connexion")
                .cookie(visitor)
                .with(csrf())
                .param("username", agent.login())
                .param("password", Houses.PASSWORD)
                .exchange();

        assertThat(response.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(visitor.getValue());
        assertThat(open(response.getResponse().getCookie("SESSION"))).hasStatusOk();
        assertThat(open(visitor)).hasRedirectedUrl("/connexion");
    }

    @Test
    void signingInAndOutStandsInTheAuditTrail() {
        var cookie = signIn().getResponse().getCookie("SESSION");
        mvc.post().uri("/deconnexion").cookie(cookie).with(csrf()).exchange();

        assertThat(sessions(agent.login())).isZero();
        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql("""
                                select action from audit_entry where subject_id = :account and actor_id = :account order by at, id
                                """)
                                .param("account", agent.accountId())
                                .query(String.class)
                                .list()))
                .endsWith("AgentSignedIn", "AgentSignedOut");
    }

    private MvcTestResult signIn() {
        return mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", agent.login())
                .param("password", Houses.PASSWORD)
                .exchange();
    }

    private MvcTestResult open(Cookie cookie) {
        return mvc.get().uri(PAGE).cookie(cookie).exchange();
    }

    private void begunBefore(Duration duration) {
        jdbc.sql("update spring_session set creation_time = :begun where principal_name = :login")
                .param("begun", clock.millis() - duration.toMillis())
                .param("login", agent.login())
                .update();
    }

    private int sessions(String login) {
        return jdbc.sql("select count(*) from spring_session where principal_name = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    /** The version of the row: PostgreSQL gives each write its own. */
    private String lastWrite() {
        return jdbc.sql("select xmin::text from spring_session where principal_name = :login")
                .param("login", agent.login())
                .query(String.class)
                .single();
    }
}
