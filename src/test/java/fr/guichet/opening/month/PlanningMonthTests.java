package fr.guichet.opening.month;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.Role;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class PlanningMonthTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    SiteService sites;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void theMonthOfTodayIsShownInWholeWeeks() {
        assertThat(month("", COUNSELLOR))
                .hasStatusOk()
                .bodyText()
                .contains("Mars 2026", "aria-current=\"date\"", "?mois=2026-02", "?mois=2026-04", "23/02");
    }

    @Test
    void aClosureIsShownWithItsSiteItsHoursAndItsReason() {
        close(house.antennaId(), "2026-03-18", LocalTime.of(15, 0), ClosureReason.TRAINING);

        assertThat(month("", MANAGER)).bodyText().contains("à partir de 15:00", "Antenne", "Formation");
    }

    @Test
    void aClosureOfTheHouseSaysSo() {
        close(null, "2026-03-18", null, ClosureReason.MEETING);

        assertThat(month("", COUNSELLOR)).bodyText().contains("Toute la maison", "Réunion");
    }

    @Test
    void aSpecialOpeningIsShown() {
        var saturday = LocalDate.of(2026, 3, 14);
        var morning = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(Ids.next(), house.mainSiteId(), saturday, morning, false, null)));

        assertThat(month("", COUNSELLOR)).bodyText().contains("Ouvert", "09:00–12:00");
    }

    @Test
    void publicHolidaysAndBridgesAreShown() {
        assertThat(month("2026-05", COORDINATOR))
                .bodyText()
                .contains("Ascension", "Pont possible", "du=2026-05-15&amp;motif=BRIDGE");
    }

    @Test
    void whoeverOnlyReadsIsNotAskedToClose() {
        assertThat(month("2026-05", COUNSELLOR))
                .bodyText()
                .contains("Pont possible")
                .doesNotContain("Fermer ce jour");
    }

    @Test
    void aBridgeThatIsClosedIsNotSuggestedAnyMore() {
        close(null, "2026-05-15", null, ClosureReason.BRIDGE);

        assertThat(month("2026-05", COORDINATOR)).bodyText().doesNotContain("Pont possible");
    }

    @Test
    void aBridgeThatIsPastIsNotSuggested() {
        assertThat(month("2026-01", COORDINATOR)).bodyText().doesNotContain("Pont possible");
    }

    @Test
    void aHolidayOfOneSiteNamesIt() {
        house.as(
                COORDINATOR,
                () -> sites.follow(
                        house.antennaId(),
                        0L,
                        new CalendarSettings(HolidayRegion.ALSACE_MOSELLE, false, SchoolZone.B)));

        assertThat(month("2026-04", COUNSELLOR))
                .bodyText()
                .containsPattern("Vendredi Saint</strong>[^<]*férié · Antenne");
    }

    @Test
    void schoolHolidaysToConfirmAreMarkedSo() {
        assertThat(month("2026-04", COUNSELLOR))
                .bodyText()
                .contains("Vacances de printemps")
                .doesNotContain("à confirmer");
        assertThat(month("2027-12", COUNSELLOR)).bodyText().contains("Vacances de Noël", "à confirmer");
    }

    @Test
    void beyondTheLastKnownSchoolHolidayTheDatesAreSaidUnknown() {
        assertThat(month("2028-10", COUNSELLOR)).bodyText().contains("dates inconnues");
        assertThat(month("2028-06", COUNSELLOR)).bodyText().doesNotContain("dates inconnues");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12", "0001-01", "2026-13"})
    void aMonthThatNoPlanningHasIsRefused(String month) {
        assertThat(month(month, COUNSELLOR)).hasStatus(422);
    }

    private void close(@Nullable UUID site, String day, @Nullable LocalTime from, ClosureReason reason) {
        var on = LocalDate.parse(day);
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(Ids.next(), site, on, on, from, null, reason, true, null)));
    }

    private MvcTestResult month(String month, Role role) {
        return mvc.get()
                .uri("/planning/mois" + (month.isEmpty() ? "" : "?mois=" + month))
                .with(house.signedIn(role))
                .exchange();
    }
}
