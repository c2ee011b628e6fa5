package fr.guichet.journeys;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.AccountService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that was half an hour in the typing. */
class ConfirmationJourneyTests extends Journey {

    @Autowired
    AccountService accounts;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void whatWasTypedIsSavedOnceConfirmed() {
        var page = signIn(window(), ADMIN);
        page.navigate("/administration/comptes/nouveau");
        page.fill("#displayName", "Camille Essai");
        page.fill("#login", house.code() + ".camille");
        page.check("input[name=roles][value=MANAGER]");
        clock.advance(Duration.ofMinutes(30));
        page.click("form:has(#login) button[type=submit]");

        assertThat(page.title()).startsWith("Confirmez que c’est vous");
        page.fill("#proof", "pas le bon");
        page.click("form:has(#proof) button[type=submit]");
        page.fill("#proof", Houses.PASSWORD);
        page.click("form:has(#proof) button[type=submit]");

        assertThat(page.title()).startsWith("Lien d’invitation");
        page.waitForCondition(() -> page.inputValue("#lien").startsWith("http://localhost:" + port + "/invitation/"));
        assertThat(house.as(ADMIN, () -> accounts.accounts()))
                .filteredOn(account -> account.displayName().equals("Camille Essai"))
                .hasSize(1);
    }
}
