package fr.guichet.account.factor;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SecurityPagesTests {

    static final String PATH = "/administration/securite";
    static final String ENROLMENT = "/mon-compte/code";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    SecondFactorRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void aHouseAsksNothingUntilItsAdministratorSaysSo() {
        assertThat(mvc.get().uri(PATH).with(house.signedIn(ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"OPTIONAL\" name=\"secondFactor\" checked=\"checked\"");
        assertThat(get("/", signIn(ADMIN))).hasStatusOk();

        assertThat(require("REQUIRED")).hasRedirectedUrl(PATH);
        assertThat(house.as(ADMIN, () -> rules.here())).isEqualTo(SecondFactorRule.REQUIRED);
    }

    @Test
    void anotherHouseIsNotConcerned() {
        require("REQUIRED");
        var other = houses.open();

        assertThat(other.as(ADMIN, () -> rules.here())).isEqualTo(SecondFactorRule.OPTIONAL);
    }

    @Test
    void changingItNeedsAFreshProof() {
        assertThat(mvc.post()
                        .uri(PATH)
                        .with(authentication(house.signedInLongAgo(ADMIN)))
                        .with(csrf())
                        .param("secondFactor", "REQUIRED"))
                .hasForwardedUrl("/connexion/confirmation");
    }

    @Test
    void ofTwoWhoDecideOtherwiseTheSecondSeesBoth() {
        require("REQUIRED");

        assertThat(mvc.post()
                        .uri(PATH)
                        .with(house.signedIn(ADMIN))
                        .with(csrf())
                        .param("secondFactor", "OPTIONAL")
                        .param("seen", "OPTIONAL"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Quelqu’un a enregistré entre-temps", "name=\"seen\" value=\"REQUIRED\"");
        assertThat(house.as(ADMIN, () -> rules.here())).isEqualTo(SecondFactorRule.REQUIRED);
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThat(require("PEUT-ETRE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoHasNoneIsLedToChooseOneAndReachesNothingElse() {
        require("REQUIRED");
        for (var role : new Role[] {ADMIN, COORDINATOR}) {
            var session = signIn(role);
            for (var address : new String[] {"/", "/mon-compte", "/administration/comptes", "/annuaire"}) {
                assertThat(get(address, session)).as("%s %s", role, address).hasRedirectedUrl(ENROLMENT);
            }
            assertThat(get(ENROLMENT, session)).hasStatusOk().bodyText().contains("Votre maison demande");
            assertThat(get("/mon-compte/cles", session)).hasStatusOk();
        }
        assertThat(get("/", signIn(COUNSELLOR))).hasStatusOk();
    }

    @Test
    void onceChosenTheDayOpens() {
        require("REQUIRED");
        var session = signIn(COORDINATOR);
        var application = new AuthenticatorApplication(secretOn(get(ENROLMENT, session)), clock);
        mvc.post()
                .uri(ENROLMENT)
                .cookie(session)
                .with(csrf())
                .param("secret", application.secret())
                .param("code", application.code())
                .exchange();

        assertThat(get("/", session)).hasStatusOk();
        assertThat(get("/", signIn(COORDINATOR))).hasRedirectedUrl("/connexion/code");
    }

    @Test
    void whoHasAKeyIsAskedForItAndCannotChooseAnotherWithThePasswordAlone() {
        require("REQUIRED");
        keepAKeyOf(COORDINATOR);
        var session = signIn(COORDINATOR);

        assertThat(get(ENROLMENT, session)).hasRedirectedUrl("/connexion/code");
        assertThat(get("/connexion/code", session))
                .bodyText()
                .contains("clé d’accès")
                .doesNotContain("Six chiffres");
    }

    private MvcTestResult require(String rule) {
        return mvc.post()
                .uri(PATH)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("secondFactor", rule)
                .exchange();
    }

    private void keepAKeyOf(Role role) {
        jdbc.sql("""
                        insert into passkey (account_id, id, credential_id, public_key, signature_count, user_verified,
                                             backup_eligible, backed_up, transports, attestation, label, created_at)
                        values (:account, :id, uuid_send(:id), '', 0, true, true, true, 'internal', '', 'Téléphone', now())
                        """)
                .param("account", house.agent(role).accountId())
                .param("id", Ids.next())
                .update();
    }

    private static String secretOn(MvcTestResult page) {
        try {
            var found = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String path, Cookie session) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private Cookie signIn(Role role) {
        return mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", house.agent(role).login())
                .param("password", Houses.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }
}
