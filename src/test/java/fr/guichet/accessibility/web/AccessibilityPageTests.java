package fr.guichet.accessibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.accessibility.AccessibilityAudit;
import fr.guichet.accessibility.Finding;
import fr.guichet.shared.web.French;
import fr.guichet.testing.IntegrationTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class AccessibilityPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MessageSource messages;

    @Autowired
    French french;

    @Autowired
    AccessibilityAudit walk;

    @Test
    void itsFiguresAreThoseOfTheWalk() {
        assertThat(mvc.get().uri("/accessibilite"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        walk.applicable() + " sur 106",
                        french.date(walk.day()),
                        french.precisePercent(walk.rate()),
                        french.precisePercent(walk.cautiousRate()))
                .contains(Stream.of(Finding.NC, Finding.NT)
                        .flatMap(finding -> walk.found(finding).stream())
                        .map(criterion -> "Critère " + criterion.number())
                        .toList());
    }

    @Test
    void itTellsWhomToTurnTo() {
        assertThat(mvc.get().uri("/accessibilite"))
                .bodyText()
                .contains("coordination de la maison", "Défenseur des droits", "75342 Paris");
    }

    @Test
    void theFootOfEachPageNamesTheSameState() {
        assertThat(messages.getMessage("layout.accessibility", null, Locale.FRENCH))
                .endsWith(messages.getMessage("accessibility.state.short." + walk.conformity(), null, Locale.FRENCH));
    }
}
