package fr.guichet.audit.web;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.audit.Trails;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class TrailVerificationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Trails trails;

    House house;

    @BeforeEach
    void open() {
        house = houses.open(Role.values());
        trails.seal(house);
    }

    @Test
    void anIntactTrailSaysSoWithAWitnessToWriteDown() {
        trails.makeTea(house, 3);

        assertThat(verify())
                .hasStatusOk()
                .bodyText()
                .contains("Le journal est intact", ">3</dd>")
                .containsPattern(">1-[0-9a-f]{16}</code>")
                .doesNotContain("Ce qui a changé");
    }

    @Test
    void whatWasChangedIsNamed() {
        trails.change(house, "update audit_entry set actor = 'personne' where structure_id = :house and position = 2");
        trails.change(house, "delete from audit_entry where structure_id = :house and position = 3");

        assertThat(verify())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 anomalies",
                        "L’entrée n°\u00a02 a été modifiée ou ajoutée",
                        "L’entrée n°\u00a03 manque.",
                        "prévenez le délégué");
    }

    @Test
    void fiftyAreNamedAndTheOthersCounted() {
        trails.makeTea(house, 60);
        trails.seal(house);
        trails.change(
                house,
                "update audit_entry set action = 'CoffeeMade' where structure_id = :house and action = 'TeaMade'");

        assertThat(verify()).bodyText().contains("60 anomalies", "et 10 autres.");
    }

    @Test
    void aVerificationLeavesAnEntry() {
        verify();

        assertThat(trails.count(house, "action = 'TrailVerified'")).isEqualTo(1);
    }

    private MvcTestResult verify() {
        return mvc.post()
                .uri("/administration/journal/verification")
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .exchange();
    }
}
