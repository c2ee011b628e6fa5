package fr.guichet.opening.closure;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class ClosureEditTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID id;

    @BeforeEach
    void closeTheAntenna() {
        house = houses.open();
        id = Ids.next();
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        id,
                        house.antennaId(),
                        WEDNESDAY,
                        WEDNESDAY,
                        null,
                        null,
                        ClosureReason.MEETING,
                        true,
                        "Venez aux Hauts")));
    }

    @Test
    void whatWasSaidStandsInTheForm() {
        assertThat(mvc.get().uri(path()).with(house.signedIn(COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Venez aux Hauts", "11 mars 2026", "value=\"MEETING\" selected");
    }

    @Test
    void itsTextItsReasonAndItsAnnouncementChange() {
        assertThat(describe(0, "TRAINING", "false", "Rouvre jeudi")).hasRedirectedUrl("/planning/fermetures");

        assertThat(closure())
                .extracting(ClosureRow::reason, ClosureRow::announced, ClosureRow::publicText)
                .containsExactly(ClosureReason.TRAINING, false, "Rouvre jeudi");
    }

    @Test
    void itsPlaceInTimeStays() {
        describe(0, "TRAINING", "true", "Rouvre jeudi");

        assertThat(closure())
                .extracting(ClosureRow::siteId, ClosureRow::firstDay, ClosureRow::lastDay)
                .containsExactly(house.antennaId(), WEDNESDAY, WEDNESDAY);
    }

    @Test
    void thePublicReadsTheNewText() {
        describe(0, "MEETING", "true", "Rouvre jeudi");

        assertThat(mvc.get().uri("/horaires/" + house.code()))
                .bodyText()
                .contains("Rouvre jeudi")
                .doesNotContain("Venez aux Hauts");
    }

    @Test
    void anEditOnAnOlderVersionShowsBoth() {
        describe(0, "TRAINING", "true", "Rouvre jeudi");

        assertThat(describe(0, "BREAKDOWN", "false", "Panne de chauffage"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Rouvre jeudi", "Panne de chauffage", "Formation", "non annoncée", "Enregistrer ma saisie");
        assertThat(closure().publicText()).isEqualTo("Rouvre jeudi");
    }

    @Test
    void anEditWithoutItsVersionIsRefused() {
        assertThat(mvc.post()
                        .uri(path())
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf())
                        .param("reason", "OTHER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aTextThatNamesANumberOfAPersonIsRefusedAndKept() {
        assertThat(describe(0, "OTHER", "true", "numéro 2 85 05 78 006 084 91"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2 85 05 78 006 084 91");
        assertThat(closure().publicText()).isEqualTo("Venez aux Hauts");
    }

    @Test
    void aLiftedClosureIsNotChanged() {
        house.as(COORDINATOR, () -> closures.withdraw(id));

        assertThat(describe(1, "OTHER", "true", "Trop tard"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette fermeture est passée, ou déjà levée.", "Trop tard");
        assertThat(closure().publicText()).isEqualTo("Venez aux Hauts");
    }

    @Test
    void anEditIsAudited() {
        describe(0, "TRAINING", "true", null);

        assertThat(house.as(
                        COORDINATOR,
                        () -> jdbc.sql("select action from audit_entry where subject_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .list()))
                .contains("ClosureChanged");
    }

    @Test
    void whoeverOnlyReadsIsNotOfferedIt() {
        assertThat(list(COORDINATOR)).bodyText().contains("href=\"" + path());
        assertThat(list(COUNSELLOR)).bodyText().doesNotContain(path());
    }

    private String path() {
        return "/planning/fermetures/" + id;
    }

    private ClosureRow closure() {
        return house.as(COORDINATOR, () -> closures.closure(id));
    }

    private MvcTestResult list(Role role) {
        return mvc.get().uri("/planning/fermetures").with(house.signedIn(role)).exchange();
    }

    private MvcTestResult describe(long version, String reason, String announced, String text) {
        var request = mvc.post().uri(path()).with(house.signedIn(COORDINATOR)).with(csrf());
        request.param("version", String.valueOf(version))
                .param("reason", reason)
                .param("announced", announced);
        if (text != null) {
            request.param("publicText", text);
        }
        return request.exchange();
    }
}
