package fr.guichet.privacy.web;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.privacy.RetentionService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class RetentionPagesTests {

    private static final String TABLE = "/administration/conservation";
    private static final String APPOINTMENTS = TABLE + "/appointment";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    RetentionService retention;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void theTableSaysForHowLongTheHouseKeepsNames() {
        house.as(ADMIN, () -> retention.change("appointment", null, 5));

        assertThat(mvc.get().uri(TABLE).with(house.signedIn(ADMIN))).bodyText().contains("5 mois");
    }

    @Test
    void anotherDurationIsKept() {
        assertThat(send("2")).hasRedirectedUrl(TABLE);

        assertThat(months()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "1200", "9999"})
    void beyondItsBoundsItIsRefusedWithThem(String months) {
        assertThat(send(months)).hasStatus(UNPROCESSABLE_CONTENT).bodyText().contains("Un nombre de mois de 1 à 6.");
        assertThat(months()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "trois", "2,5", "99999999999"})
    void whatIsNoNumberIsRefusedAndStaysInTheField(String months) {
        assertThat(send(months))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Un nombre entier de mois", "value=\"" + months + "\"");
    }

    @Test
    void whoeverComesSecondSeesBothDecisions() {
        house.as(ADMIN, () -> retention.change("appointment", null, 5));

        assertThat(send("2")).hasStatus(CONFLICT).bodyText().contains("Quelqu’un a enregistré entre-temps");
        assertThat(months()).isEqualTo(5);
    }

    @Test
    void theBordereauOfALongTimeAgoIsEmptyAndSaysSo() {
        assertThat(mvc.get()
                        .uri(TABLE + "/bordereau?du=2001-01-01&au=2001-12-31")
                        .with(house.signedIn(ADMIN)))
                .bodyText()
                .contains("Rien n’a été éliminé sur cette période");
    }

    @Test
    void theNoticeTellsAnyoneForHowLong() {
        assertThat(mvc.get().uri("/confidentialite")).bodyText().contains("3 mois", "après la date du rendez-vous");
    }

    private MvcTestResult send(String months) {
        return mvc.post()
                .uri(APPOINTMENTS)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("months", months)
                .exchange();
    }

    private int months() {
        return house.as(ADMIN, () -> retention.row("appointment")).months();
    }
}
