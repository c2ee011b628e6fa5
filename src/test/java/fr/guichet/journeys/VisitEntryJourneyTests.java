package fr.guichet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import fr.guichet.journeys.Desks.Desk;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Journey
class VisitEntryJourneyTests {

    static final String ENTRY = "/accompagnements/nouveau";
    static final String SEARCH = "#chercher-0";

    @Autowired
    Desks desks;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void theCommonVisitTakesTwelveKeysAndFifteenSecondsAtMost() {
        var keys = List.of("1", "r", "e", "Enter", "2", "0", "Enter", "5", "Enter");
        try (var desk = atTheForm()) {
            var begun = Instant.now();
            keys.forEach(key -> desk.page().keyboard().press(key));
            assertThat(desk.page().locator("#flash")).containsText("Enregistré");

            assertThat(keys).hasSizeLessThanOrEqualTo(12);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(desk.page().locator(SEARCH)).isFocused();
            assertThat(inHouse("select operator_code || ' ' || duration_minutes || ' ' || v.age_band from stat_request r"
                            + " join stat_visit v using (structure_id, visit_id)"))
                    .isEqualTo("CARSAT 20 AGE_56_64");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasSavedIsTakenBackWithOneClick() {
        try (var desk = atTheForm()) {
            type(desk, "1", "r", "e", "Enter", "2", "0", "Enter", "5", "Enter");
            desk.page().locator("#flash button").click();

            assertThat(desk.page().locator("#flash")).containsText("Annulé");
            assertThat(inHouse("select count(*) from stat_visit")).isEqualTo("0");
        }
    }

    @Test
    void twoRequestsOfOneVisitAreOneVisit() {
        try (var desk = atTheForm()) {
            type(desk, "1", "r", "e", "Enter");
            desk.page().locator("[data-add-request]").click();
            desk.page().locator("#chercher-1").pressSequentially("passeport");
            type(desk, "Enter", "1", "0", "Enter", "3", "Enter");

            assertThat(desk.page().locator("#flash")).containsText("2 démarches");
            assertThat(inHouse("select string_agg(operator_code, ' ' order by r.position) from visit_request r"))
                    .isEqualTo("CARSAT ANTS");
        }
    }

    @Test
    void anIdentifierIsRefusedInThePageBeforeItIsSent() {
        try (var desk = atTheForm()) {
            desk.page().locator("summary", new Page.LocatorOptions().setHasText("facultatifs"))
                    .click();
            desk.page().locator("#note").pressSequentially("NIR 1 85 05 78 006 084 91");

            assertThat(desk.page().locator("[data-forbidden-for=note]")).containsText("sécurité sociale");
        }
    }

    @Test
    void aLostNetworkLosesNothingAndTheSecondSendingMakesOneVisit() {
        try (var desk = atTheForm()) {
            desk.page().context().setOffline(true);
            type(desk, "1", "r", "e", "Enter", "2", "0", "Enter", "5", "Enter");
            assertThat(desk.page().locator("[data-notice]")).containsText("Rien n’est perdu");
            desk.page().context().setOffline(false);
            desk.page().locator("[data-save]").click();

            assertThat(desk.page().locator("#flash")).containsText("Enregistré");
            assertThat(inHouse("select count(*) from stat_visit")).isEqualTo("1");
        }
    }

    @Test
    void anEndedSessionLosesNothing() {
        try (var desk = atTheForm()) {
            desk.page().context().clearCookies();
            type(desk, "1", "r", "e", "Enter", "2", "0", "Enter", "5", "Enter");

            assertThat(desk.page().locator("[data-notice]")).containsText("Votre session est terminée");
            assertThat(desk.page().locator("#minutes")).hasValue("20");
        }
    }

    @Test
    void withoutJavaScriptPlainListsAndSubmitsDoTheSame() {
        try (var desk = desks.signIn(house, COUNSELLOR, new NewContextOptions().setJavaScriptEnabled(false))) {
            desk.open(ENTRY);
            desk.page().selectOption("[name='requests[0].operator']", "CAF");
            desk.page().selectOption("[name='requests[0].procedure']", "CAF_RSA_DEMANDE");
            desk.page().check("[name=duration][value='30']", new Page.CheckOptions().setForce(true));
            desk.page().check("[name=age][value=AGE_25_39]", new Page.CheckOptions().setForce(true));
            desk.page().locator("[data-save]").click();

            assertThat(desk.page().locator("#flash")).containsText("Enregistré");
            assertThat(inHouse("select procedure_code from stat_request")).isEqualTo("CAF_RSA_DEMANDE");
        }
    }

    private Desk atTheForm() {
        var desk = desks.signIn(house, COUNSELLOR);
        desk.open(ENTRY);
        desk.page().waitForFunction("() => document.activeElement?.id === 'chercher-0'");
        return desk;
    }

    private static void type(Desk desk, String... keys) {
        List.of(keys).forEach(key -> desk.page().keyboard().press(key));
    }

    private String inHouse(String sql) {
        return Tenancy.as(
                house.structureId(), () -> jdbc.sql(sql).query(String.class).single());
    }
}
