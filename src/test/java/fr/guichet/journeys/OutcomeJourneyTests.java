package fr.guichet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.bookUnder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page says after an act: a leave on the Wednesday for which somebody is booked. */
class OutcomeJourneyTests extends Journey {

    @Autowired
    StandardWeekService weeks;

    @Autowired
    LeaveService leaves;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    Page page;
    double headBefore;

    @BeforeEach
    void takeALeaveThatHitsAnAppointment() {
        Rotas.plan(house, weeks, leaves);
        var id = Ids.next();
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        page = signIn(window(), COORDINATOR);
        page.navigate("/planning?du=2026-03-18");
        headBefore = head().height;
        page.navigate("/planning/presences/absences/nouvelle");
        page.check("input[name=agents][value='" + house.agent(COUNSELLOR).accountId() + "']");
        page.fill("#firstDay", "2026-03-18");
        page.click("main form button[type=submit]");
        page.waitForURL("**/planning?du=2026-03-18");
    }

    @Test
    void whatItSaysStandsOnALineOfItsOwnUnderTheHeadWhichStaysAsItWas() {
        assertThat(head().height).isEqualTo(headBefore);
        var message = box("#flash .flash");
        assertThat(message.y).isGreaterThanOrEqualTo(head().y + head().height);
        assertThat(message.y + message.height).isLessThanOrEqualTo(box("main > .head ~ :visible >> nth=0").y);
        assertThat(page.locator("#flash")).hasAttribute("role", "status");
    }

    @Test
    void thePageThatItNamesIsALinkAndTheTabsCountWhatWaitsThere() {
        page.locator("#flash").getByText("voyez Rendez-vous, À déplacer").click();
        page.waitForURL("**/rendez-vous/a-deplacer");
        assertThat(page.locator("main nav [aria-current=page]")).hasText("1 à déplacer");
    }

    @Test
    void itFitsANarrowScreen() {
        page.setViewportSize(320, 640);
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(box("#flash .flash").width).isGreaterThan(250);
    }

    private BoundingBox head() {
        return box("main > .head");
    }

    private BoundingBox box(String what) {
        return page.locator(what).boundingBox();
    }
}
