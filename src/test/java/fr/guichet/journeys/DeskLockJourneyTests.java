package fr.guichet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.guichet.testing.Houses;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counsellor is called away in the middle of a booking, at a desk that others use. */
class DeskLockJourneyTests extends Journey {

    private static final String FORM = "/rendez-vous/recherche";
    private static final String TYPED = "#nom";
    private static final String LOCK = "#verrou";
    private static final String SOON = "#verrou-bientot";
    private static final int PAST_TEN_MINUTES = 601_000;

    BrowserContext window;
    Page page;

    @BeforeEach
    void typeHalfAForm() {
        window = window();
        page = signIn(window, COUNSELLOR);
        page.clock().install();
        page.navigate(FORM);
        page.fill(TYPED, "Croq");
    }

    @Test
    void afterTenIdleMinutesTheDeskIsLockedAndWhatWasTypedWaits() {
        page.clock().runFor(PAST_TEN_MINUTES);
        assertThat(page.locator(LOCK)).isVisible();

        page.fill(LOCK + " [name=proof]", "pas le bon mot de passe");
        page.keyboard().press("Enter");
        assertThat(page.locator(LOCK + " [role=alert]")).not().isEmpty();
        page.fill(LOCK + " [name=proof]", Houses.PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page.locator(LOCK)).isHidden();
        assertThat(page.inputValue(TYPED)).isEqualTo("Croq");
    }

    @Test
    void aKeyKeepsItOpen() {
        page.clock().runFor(PAST_TEN_MINUTES / 2);
        page.keyboard().press("Shift");
        page.clock().runFor(PAST_TEN_MINUTES / 2);

        assertThat(page.locator(LOCK)).isHidden();
    }

    @Test
    void aMinuteBeforeItIsSaidAndAKeyIsEnough() {
        page.clock().runFor(PAST_TEN_MINUTES - 50_000);
        assertThat(page.locator(SOON)).containsText("se verrouille dans une minute");

        page.keyboard().press("Shift");
        assertThat(page.locator(SOON)).isHidden();
        page.clock().runFor(PAST_TEN_MINUTES - 70_000);
        assertThat(page.locator(LOCK)).isHidden();
    }

    @Test
    void aKeyAfterTheMachineSleptComesTooLate() {
        page.clock().setSystemTime(Instant.now().plusMillis(PAST_TEN_MINUTES).toEpochMilli());
        page.keyboard().press("Shift");

        assertThat(page.locator(LOCK)).isVisible();
    }

    @Test
    void whoeverTypesForLongOnOnePageStaysSignedIn() {
        page.clock().runFor(PAST_TEN_MINUTES / 2);
        page.keyboard().press("Shift");
        page.clock().runFor(PAST_TEN_MINUTES / 2);

        var sent =
                page.waitForResponse("**/poste/presence", () -> page.keyboard().press("Shift"));
        assertThat(sent.status()).isEqualTo(204);
    }

    @Test
    void escapeDoesNotOpenIt() {
        page.clock().runFor(PAST_TEN_MINUTES);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");

        assertThat(page.locator(LOCK)).isVisible();
    }

    @Test
    void aLockedDeskOpensNothingInAnotherWindow() {
        page.clock().runFor(PAST_TEN_MINUTES);
        page.waitForCondition(() -> page.locator(LOCK).isVisible());
        var other = window.newPage();
        other.navigate("/accompagnements");

        assertThat(other.title()).startsWith("Poste verrouillé");
    }

    @Test
    void leavingTheDeskEmptiesTheOtherWindows() {
        var other = window.newPage();
        other.navigate(FORM);
        page.click("#quitter button");

        other.waitForURL("**/connexion?deconnecte");
        assertThat(other.locator(TYPED)).hasCount(0);
        page.goBack();
        assertThat(page.locator(TYPED)).hasCount(0);
    }
}
