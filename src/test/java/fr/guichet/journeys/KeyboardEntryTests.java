package fr.guichet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SameSiteAttribute;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.visit.VisitService;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyboardEntryTests extends Journey {

    private static final String ENTRY = "/accompagnements/nouveau";
    private static final String FIND = "#chercher-0";
    private static final String FLASH = "#flash";
    private static final String NOTICE = "[data-notice]";
    private static final String OPERATOR = "[name='requests[0].operator']";
    private static final String PROCEDURE = "[name='requests[0].procedure']";
    private static final String OPERATORS = "[data-operator] [role=toolbar] button";
    private static final String PROCEDURES = "[data-procedure] [role=toolbar] button";
    private static final String A_SOCIAL_SECURITY_NUMBER = "1 85 05 73 065 012 36";

    @Autowired
    VisitService visits;

    @Autowired
    JdbcClient jdbc;

    BrowserContext window;
    Page page;
    int keystrokes;

    @BeforeEach
    void openTheEntryPage() {
        house.as(
                COUNSELLOR,
                () -> visits.log(
                        Ids.next(),
                        aVisit(house)
                                .at("2026-03-04T09:05")
                                .requesting("CAF", "CAF_RSA_DEMANDE")
                                .build(),
                        SEVEN_DAYS.atAnyHour()));
        window = window();
        page = signIn(window, COUNSELLOR);
        page.navigate(ENTRY);
    }

    @Test
    void aCommonVisitTakesTwelveKeystrokesAndFifteenSeconds() {
        assertThat(page.locator(FIND)).isFocused();
        var start = Instant.now();
        typeACommonVisit();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        assertThat(keystrokes).isLessThanOrEqualTo(12);
        assertThat(visitsToday()).isOne();
    }

    @Test
    void theVisitIsTheOneThatWasTyped() {
        typeACommonVisit();
        assertThat(page.locator(FLASH))
                .containsText("Enregistré · CAF, Demande de revenu de solidarité active (RSA), 20\u00a0min");
        assertThat(whatWasLogged()).isEqualTo("CAF CAF_RSA_DEMANDE FIRST_LEVEL COMPLETED IN_PERSON 20 AGE_40_55");
    }

    @Test
    void theFormComesBackEmptyAndFocused() {
        typeACommonVisit();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(page.locator(FLASH + " button")).hasText("Annuler");
        assertThat(page.locator(FIND)).isFocused();
        assertThat(page.locator("#minutes")).hasValue("");
        assertThat(page.locator("[name=age]:checked")).hasCount(0);
        typeACommonVisit();
        assertThat(page.locator("[name=age]:checked")).hasCount(0);
        assertThat(page.locator(FIND)).isFocused();
        assertThat(visitsToday()).isEqualTo(2);
    }

    @Test
    void oneClickUndoesIt() {
        typeACommonVisit();
        page.locator(FLASH).getByText("Annuler").click();
        assertThat(page.locator(FLASH)).not().containsText("Enregistré");
        assertThat(visitsToday()).isZero();
    }

    @Test
    void anotherRequestIsAdded() {
        choose("1", "rs");
        page.locator("[data-add-request]").click();
        assertThat(page.locator("#chercher-1")).isFocused();
        assertThat(page.locator("[data-request]")).hasCount(2);
        choose("1", "rs");
        finish();
        assertThat(page.locator(FLASH)).containsText("2 démarches");
        assertThat(visitsToday()).isOne();
    }

    @Test
    void aForbiddenNumberIsRefusedInThePage() {
        page.locator("summary:has-text('note')").click();
        page.locator("#note").fill("Son numéro : " + A_SOCIAL_SECURITY_NUMBER);
        assertThat(page.locator("[data-forbidden-for=note]")).containsText("numéro de sécurité sociale");
        page.locator(FIND).focus();
        typeACommonVisit();
        assertThat(page.locator("#note")).isFocused();
        assertThat(visitsToday()).isZero();
    }

    @Test
    void aLostNetworkKeepsWhatWasTypedAndMakesOneVisit() {
        typeUpToTheEnd();
        window.setOffline(true);
        press("Enter");
        assertThat(page.locator(NOTICE)).containsText("Rien n’est perdu");
        assertThat(page.locator("#minutes")).hasValue("20");
        assertThat(visitsToday()).isZero();
        window.setOffline(false);
        page.locator("button[data-save]").click();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(visitsToday()).isOne();
    }

    @Test
    void anEndedSessionKeepsWhatWasTypedUntilTheAgentIsBack() {
        typeUpToTheEnd();
        window.clearCookies();
        press("Enter");
        page.waitForURL("**/connexion?garde");
        page.fill("#username", house.agent(COUNSELLOR).login());
        page.fill("#password", Houses.PASSWORD);
        page.click("form:has(#password) button[type=submit]");
        assertThat(page.locator("#minutes")).hasValue("20");
        assertThat(page.locator("[data-request-title]").first()).containsText("CAF");
        assertThat(visitsToday()).isZero();

        page.locator("button[data-save]").click();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(visitsToday()).isOne();
    }

    @Test
    void whoeverSignedInInAnotherWindowFindsItFilled() {
        typeUpToTheEnd();
        window.clearCookies();
        signIn(window, COUNSELLOR);
        page.bringToFront();
        press("Enter");
        assertThat(page.locator(FLASH)).containsText("Votre session s’était interrompue");
        assertThat(page.locator("#minutes")).hasValue("20");

        page.locator("button[data-save]").dblclick();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(visitsToday()).isOne();
    }

    @Test
    void aRefusedVisitKeepsWhatWasTypedAndNamesTheField() {
        page.locator("#minutes").fill("10000");
        page.locator(FIND).focus();
        choose("1", "rs");
        page.locator("[name=age]").nth(3).check(new Locator.CheckOptions().setForce(true));
        page.locator("button[data-save]").click();
        assertThat(page.locator("#erreurs")).containsText("durée, en minutes");
        assertThat(page.locator("#minutes")).isFocused();
        assertThat(page.locator("#minutes")).hasValue("10000");
        assertThat(page.locator("[data-request-title]").first()).containsText("CAF");
    }

    @Test
    void aPlainVisitTakesSevenKeys() {
        type("1520");
        press("Enter");
        type("6");
        press("Enter");
        assertThat(page.locator(FLASH)).containsText("Enregistré");
        assertThat(keystrokes).isEqualTo(7);
    }

    @Test
    void anArrowMovesAmongTheOperatorsAndChoosesNone() {
        type("0");
        assertThat(tile(OPERATORS, 9)).isFocused();
        press("ArrowRight");
        assertThat(tile(OPERATORS, 10)).isFocused();
        assertThat(tile(OPERATORS, 10)).isInViewport();
        assertThat(page.locator(OPERATOR)).hasValue("");
        press("End");
        press("ArrowLeft");
        press("Home");
        assertThat(tile(OPERATORS, 0)).isFocused();
        assertThat(page.locator(OPERATORS + "[aria-pressed=true]")).hasCount(0);
    }

    @Test
    void theOperatorInFocusIsChosenByEnterOrSpace() {
        type("0");
        press("ArrowRight");
        press("Enter");
        assertThat(page.locator(FIND)).isFocused();
        assertThat(page.locator(OPERATOR)).hasValue(operator(10));
        press("Backspace");
        press("Tab");
        press("ArrowRight");
        press("Space");
        assertThat(page.locator(FIND)).isFocused();
        assertThat(page.locator(OPERATOR)).hasValue(operator(1));
    }

    @Test
    void everyOperatorHasItsDigitBehindZero() {
        type("03");
        assertThat(page.locator(OPERATOR)).hasValue(operator(11));
        press("Backspace");
        type("002");
        assertThat(page.locator(OPERATOR)).hasValue(operator(19));
        press("Backspace");
        type("0001");
        assertThat(page.locator(OPERATOR)).hasValue(operator(0));
    }

    @Test
    void anArrowMovesAmongTheProceduresAndChoosesNone() {
        chooseTile("CARSAT");
        press("Tab");
        press("Tab");
        assertThat(tile(PROCEDURES, 0)).isFocused();
        press("ArrowDown");
        press("ArrowRight");
        assertThat(page.locator(PROCEDURE)).hasValue("");
        assertThat(page.locator(PROCEDURES + ":focus")).hasCount(1);
        press("Space");
        assertThat(page.locator("#minutes")).isFocused();
        assertThat(page.locator(PROCEDURE)).not().hasValue("");
    }

    @Test
    void theTenthProcedureHasItsDigitBehindZero() {
        chooseTile("CARSAT");
        assertThat(tile(PROCEDURES, 10)).isVisible();
        type("01");
        assertThat(page.locator(PROCEDURE)).hasValue(procedure("CARSAT", 9));
        assertThat(page.locator("#minutes")).isFocused();
    }

    @Test
    void lettersAmongTheTilesSearch() {
        type("0");
        type("aspa");
        assertThat(page.locator(FIND)).hasValue("aspa");
        assertThat(page.locator(FIND)).isFocused();
    }

    @Test
    void afterAnErrorTypingGoesOnInTheFirstWrongField() {
        page.locator("button[data-save]").click();
        assertThat(page.locator("#erreurs")).isVisible();
        assertThat(page.locator(FIND)).isFocused();
        typeACommonVisit();
        assertThat(page.locator(FLASH)).containsText("Enregistré");
    }

    @Test
    void withoutScriptsPlainListsDo() {
        var plain = signIn(window(new Browser.NewContextOptions().setJavaScriptEnabled(false)), COUNSELLOR);
        plain.navigate(ENTRY);
        plain.selectOption("[name='requests[0].operator']", "CAF");
        plain.selectOption("[name='requests[0].procedure']", "CAF_RSA_DEMANDE");
        plain.fill("#minutes", "20");
        plain.locator("label.choice:has([name=age])").nth(3).click();
        plain.click("button[data-save]");
        assertThat(plain.locator(FLASH)).containsText("Enregistré");
        assertThat(whatWasLogged()).isEqualTo("CAF CAF_RSA_DEMANDE FIRST_LEVEL COMPLETED IN_PERSON 20 AGE_40_55");
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(window.cookies())
                .filteredOn(cookie -> cookie.name.contains("SESSION"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                });
    }

    private void typeACommonVisit() {
        typeUpToTheEnd();
        press("Enter");
    }

    private void typeUpToTheEnd() {
        choose("1", "rs");
        type("20");
        press("Enter");
        type("4");
    }

    private Locator tile(String tiles, int at) {
        return page.locator(tiles).nth(at);
    }

    private void chooseTile(String operator) {
        page.locator(OPERATORS, new Page.LocatorOptions().setHasText(operator))
                .first()
                .click();
    }

    private String operator(int at) {
        return page.locator(OPERATOR + " option").nth(at + 1).getAttribute("value");
    }

    private String procedure(String operator, int at) {
        return page.locator(PROCEDURE + " optgroup[data-operator=" + operator + "] option")
                .nth(at)
                .getAttribute("value");
    }

    private void choose(String operatorKey, String letters) {
        type(operatorKey + letters);
        press("Enter");
    }

    private void finish() {
        type("20");
        press("Enter");
        type("4");
        press("Enter");
    }

    private void type(String text) {
        text.chars().forEach(key -> press(Character.toString(key)));
    }

    private void press(String key) {
        page.keyboard().press(key);
        keystrokes++;
    }

    private long visitsToday() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select count(*) from stat_visit where structure_id = ? and day = date '2026-03-10'")
                        .param(house.structureId())
                        .query(Long.class)
                        .single());
    }

    private String whatWasLogged() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("""
                        select concat_ws(' ', r.operator_code, r.procedure_code, r.level, r.outcome, v.channel, v.duration_minutes,
                                         v.age_band)
                          from stat_request r join stat_visit v on v.structure_id = r.structure_id and v.visit_id = r.visit_id
                         where r.structure_id = ? and r.day = date '2026-03-10'
                        """)
                        .param(house.structureId())
                        .query(String.class)
                        .single());
    }
}
