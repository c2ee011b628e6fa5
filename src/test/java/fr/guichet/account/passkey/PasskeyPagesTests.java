package fr.guichet.account.passkey;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.PasswordResetService;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PasskeyPagesTests {

    static final String PATH = "/mon-compte/cles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    PasswordResetService passwordResets;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID key;

    @BeforeEach
    void keepAKey() {
        house = houses.open();
        key = keyOf(COUNSELLOR);
    }

    @Test
    void oneSeesOnesOwnKeys() {
        assertThat(get(COUNSELLOR)).hasStatusOk().bodyText().contains("Téléphone", "1 clé");
        assertThat(get(MANAGER)).hasStatusOk().bodyText().contains("Aucune clé").doesNotContain("Téléphone");
    }

    @Test
    void aKeyIsRemovedByItsHolderOnly() {
        assertThat(remove(MANAGER)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(remove(COUNSELLOR)).hasRedirectedUrl(PATH);
        assertThat(remove(COUNSELLOR)).hasRedirectedUrl(PATH);

        assertThat(get(COUNSELLOR)).bodyText().contains("Aucune clé");
    }

    @Test
    void keysNeedAFreshProof() {
        var longAgo = authentication(house.signedInLongAgo(COUNSELLOR));

        assertThat(mvc.get().uri(PATH).with(longAgo)).hasRedirectedUrl("/connexion/confirmation");
        assertThat(mvc.post().uri(PATH + "/options").with(longAgo).with(csrf()).header("X-Requested-With", "fetch"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theChallengeNamesTheHolderByNothingPersonal() {
        assertThat(mvc.post()
                        .uri(PATH + "/options")
                        .with(house.signedIn(MANAGER))
                        .with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.rp.id", id -> assertThat(id).isEqualTo("localhost"))
                .hasPathSatisfying(
                        "$.authenticatorSelection.userVerification",
                        asked -> assertThat(asked).isEqualTo("required"));
    }

    @Test
    void anAnswerToNothingIsRefusedAndTheNameIsKept() {
        assertThat(mvc.post()
                        .uri(PATH)
                        .with(house.signedIn(MANAGER))
                        .with(csrf())
                        .param("label", "Mon poste")
                        .param("credential", "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Mon poste\"", "La clé n");
        assertThat(mvc.post().uri("/connexion/cle").with(csrf()).param("credential", "{}"))
                .hasRedirectedUrl("/connexion?cle");
    }

    @Test
    void aPasswordGivenAgainForgetsTheKeys() {
        house.as(ADMIN, () -> passwordResets.reset(house.agent(COUNSELLOR).accountId()));

        assertThat(get(COUNSELLOR)).bodyText().contains("Aucune clé");
    }

    private UUID keyOf(Role role) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into passkey (account_id, id, credential_id, public_key, signature_count, user_verified,
                                             backup_eligible, backed_up, transports, attestation, label, created_at)
                        values (:account, :id, uuid_send(:id), '', 0, true, true, true, 'internal', '', 'Téléphone', now())
                        """)
                .param("account", house.agent(role).accountId())
                .param("id", id)
                .update();
        return id;
    }

    private MvcTestResult get(Role role) {
        return mvc.get().uri(PATH).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult remove(Role role) {
        return mvc.post()
                .uri(PATH + "/" + key + "/suppression")
                .with(house.signedIn(role))
                .with(csrf())
                .exchange();
    }
}
