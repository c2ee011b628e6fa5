package fr.guichet.rota.web;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.rota.AgentDay;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.RotaService;
import fr.guichet.rota.Shift;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class RotaPagesTests {

    private static final String LEAVE = "/planning/presences/absences/nouvelle";
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    RotaService rota;

    @Autowired
    LeaveService leaves;

    @Autowired
    StandardWeekService weeks;

    House house;
    UUID counsellor;

    @BeforeEach
    void open() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
    }

    @Test
    void halfDaysAreTheHoursThatTheSiteOpens() {
        assertThat(plan("matin", "après-midi")).hasStatus3xxRedirection();

        assertThat(planned())
                .extracting(shift -> shift.range().toString())
                .containsExactly("TimeRange[start=08:30, end=12:30]", "TimeRange[start=13:30, end=17:00]");
    }

    @Test
    void theHoursOfOneDayMayNameItsWeekday() {
        assertThat(plan("mercredi 9h-12h", "Mercredi après-midi : 14h-17h")).hasStatus3xxRedirection();

        assertThat(planned())
                .extracting(shift -> shift.range().toString())
                .containsExactly("TimeRange[start=09:00, end=12:00]", "TimeRange[start=14:00, end=17:00]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jeudi 9h-12h           | Ce champ est celui d’un seul jour
            matin, 14h-17h         | Écrivez les heures de chaque demi-journée
            9h-12h et aprem        | Écrivez les heures de chaque demi-journée
            9-12 2-5               | Écrivez 14h-17h plutôt que 2h-5h
            9h-12h sur rendez-vous | Écrivez les heures de présence
            demain                 | Heures illisibles. Écrivez par exemple 08:30-12:30, 13:30-17:00, ou matin
            """)
    void presencesThatCannotBeReadAreSaidOnTheirField(String typed, String said) {
        assertThat(plan("", typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"" + typed + "\"");
        assertThat(standardWeek(typed, "", "37"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "value=\"" + typed + "\"");
    }

    @Test
    void aHalfDayThatTheSiteDoesNotOpenAsksForHours() {
        assertThat(plan("", "matin"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le site n’ouvre pas à ce moment-là", "value=\"matin\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17:00-08:00 |              | ce n’est pas le cas de 17:00-08:00",
                "9h-12h 14   |              | Il manque une heure",
                "neuf heures |              | Heures illisibles",
                "08:30-12:30 | 12:00-14:00  | personne n’est à deux endroits"
            })
    void hoursThatMakeNoSenseAreSaidAndKept(String main, String antenna, String sentence) {
        assertThat(plan(main, antenna == null ? "" : antenna))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "value=\"" + main + "\"");
        assertThat(planned()).isEmpty();
    }

    @Test
    void twoPlacesAtOnceAreSaidOnTheWeekNotOnItsFirstDay() {
        assertThat(standardWeek("08:30-12:30", "12:00-14:00", "37"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("personne n’est à deux endroits", "href=\"#places0.week.monday\"")
                .doesNotContain("href=\"#validFrom\"");
    }

    @Test
    void aClosedHalfDayDoesNotHideThatTheWeeksChangedMeanwhile() {
        assertThat(standardWeek("", "matin", "37", "of before"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le site n’ouvre pas à ce moment-là", "value=\"of before\"");
    }

    @Test
    void aGapFillsTheDayWithWhatWouldMendIt() {
        plan("08:30-12:30, 13:30-17:00", "");

        assertThat(get(day() + "?site=" + house.antennaId() + "&de=13:30&a=17:00", COORDINATOR))
                .bodyText()
                .contains("value=\"08:30-12:30\"", "value=\"13:30-17:00\"");
    }

    @Test
    void aLinkThatMakesNoSenseFillsNothing() {
        assertThat(get(day() + "?site=" + house.antennaId() + "&de=17:00&a=13:30", COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"13:30", "value=\"17:00");
    }

    @Test
    void whoeverPlansFromAnOldPageSeesBothVersions() {
        plan("08:30-12:30", "");

        assertThat(plan("09:00-10:00", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("08:30-12:30", "value=\"09:00-10:00\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0001-01-01", "9999-12-31"})
    void aDayBeyondEveryCalendarIsRefused(String day) {
        assertThat(mvc.get()
                        .uri("/planning/presences/{agent}/{day}", counsellor, day)
                        .with(house.signedIn(COORDINATOR))
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aLeaveSentAgainOtherwiseIsKeptAndMayBeAdded() {
        var id = Ids.next();
        leave(COUNSELLOR, counsellor, id, WEDNESDAY);

        assertThat(leave(COUNSELLOR, counsellor, id, WEDNESDAY.plusWeeks(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce formulaire a déjà été envoyé")
                .doesNotContain("name=\"id\" value=\"" + id);
    }

    @Test
    void aStandardWeekIsTypedSiteBySite() {
        assertThat(standardWeek("matin", "journée", "37")).hasStatus3xxRedirection();

        assertThat(planned()).hasSize(2);
        assertThat(get("/planning/presences?du=2026-03-18", COORDINATOR))
                .bodyText()
                .contains("08:30–12:30", "13:30–17:00", "sur 37\u00a0h");
    }

    @ParameterizedTest
    @CsvSource({"0,Un nombre d’heures", "trente,Un nombre d’heures", "99,Un nombre d’heures"})
    void aContractOfAbsurdHoursIsRefused(String hours, String sentence) {
        assertThat(standardWeek("matin", "", hours))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void aCounsellorNotesAnAbsenceOfHerOwn() {
        assertThat(leave(COUNSELLOR, counsellor)).hasStatus3xxRedirection();

        assertThat(house.as(
                                COORDINATOR,
                                () -> rota.between(WEDNESDAY, WEDNESDAY).day(counsellor, WEDNESDAY))
                        .absences())
                .hasSize(1);
    }

    @Test
    void aCounsellorNotesNoAbsenceOfAColleague() {
        assertThat(leave(COUNSELLOR, house.agent(COORDINATOR).accountId()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("chacun note ses propres absences");
    }

    @Test
    void anAgentOfAnotherHouseIsRefusedInTheList() {
        assertThat(leave(COORDINATOR, houses.open().agent(COUNSELLOR).accountId()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez dans la liste");
    }

    @Test
    void aLeaveOverAnotherSaysWhose() {
        leave(COORDINATOR, counsellor);

        assertThat(leave(COORDINATOR, counsellor))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Déjà en absence à une partie de ce moment\u00a0: Essai COUNSELLOR");
    }

    @Test
    void aLeaveIsChangedInItsPlace() {
        leave(COUNSELLOR, counsellor);
        var before = onlyAbsence();

        assertThat(get(LEAVE + "?remplace=" + before, COUNSELLOR))
                .bodyText()
                .contains("value=\"13:00\"", "Rendez-vous personnel");
        assertThat(change(COUNSELLOR, before)).hasStatus3xxRedirection();
        assertThat(onlyAbsence()).isNotEqualTo(before);
    }

    @Test
    void whoeverChangesALeaveThatIsGoneIsTold() {
        leave(COUNSELLOR, counsellor);
        var before = onlyAbsence();
        change(COUNSELLOR, before);

        assertThat(change(COUNSELLOR, before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cette absence est déjà retirée");
    }

    @Test
    void nobodyChangesAColleaguesLeave() {
        leave(COORDINATOR, house.agent(COORDINATOR).accountId());
        var hers = house.as(COORDINATOR, () -> leaves.between(WEDNESDAY, WEDNESDAY))
                .getFirst()
                .id();

        assertThat(get(LEAVE + "?remplace=" + hers, COUNSELLOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(change(COUNSELLOR, hers)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theReasonIsReadByTheAgentAndTheCoordinatorOnly() {
        leave(COUNSELLOR, counsellor);

        assertThat(get("/planning/presences", COUNSELLOR)).bodyText().contains("Rendez-vous personnel");
        assertThat(get("/planning/presences", COORDINATOR)).bodyText().contains("Rendez-vous personnel");
        assertThat(get("/planning/presences", RECEPTION))
                .bodyText()
                .contains("congé")
                .doesNotContain("Rendez-vous personnel");
    }

    @Test
    void hoursAgainstTheContractAreNobodyElsesBusiness() {
        standardWeek("matin", "", "37");

        assertThat(get("/planning/presences", COUNSELLOR)).bodyText().contains("sur 37\u00a0h");
        assertThat(get("/planning/presences", RECEPTION)).bodyText().doesNotContain("sur 37\u00a0h");
    }

    private MvcTestResult leave(Role by, UUID agent) {
        return leave(by, agent, Ids.next(), WEDNESDAY);
    }

    private MvcTestResult leave(Role by, UUID agent, UUID id, LocalDate day) {
        return mvc.post()
                .uri(LEAVE)
                .with(house.signedIn(by))
                .with(csrf())
                .param("id", id.toString())
                .param("agents", agent.toString())
                .param("kind", "LEAVE")
                .param("firstDay", day.toString())
                .param("part", "AFTERNOON")
                .param("reason", "Rendez-vous personnel")
                .exchange();
    }

    private MvcTestResult change(Role by, UUID replaced) {
        return mvc.post()
                .uri(LEAVE)
                .with(house.signedIn(by))
                .with(csrf())
                .param("id", Ids.next().toString())
                .param("replaces", replaced.toString())
                .param("agents", counsellor.toString())
                .param("kind", "TRAINING")
                .param("firstDay", WEDNESDAY.toString())
                .param("part", "ALL_DAY")
                .exchange();
    }

    private UUID onlyAbsence() {
        return house.as(COORDINATOR, () -> rota.between(WEDNESDAY, WEDNESDAY).day(counsellor, WEDNESDAY))
                .absences()
                .getFirst()
                .leaveId();
    }

    private MvcTestResult plan(String main, String antenna) {
        return mvc.post()
                .uri(day())
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("places[0].site", house.mainSiteId().toString())
                .param("places[0].hours", main)
                .param("places[1].site", house.antennaId().toString())
                .param("places[1].hours", antenna)
                .param("scope", "THIS_DAY")
                .param("seen", "")
                .exchange();
    }

    private MvcTestResult standardWeek(String mainOnWednesday, String antennaOnWednesday, String contract) {
        var seen = house.as(COORDINATOR, () -> weeks.fingerprint(counsellor));
        return standardWeek(mainOnWednesday, antennaOnWednesday, contract, seen);
    }

    private MvcTestResult standardWeek(
            String mainOnWednesday, String antennaOnWednesday, String contract, String seen) {
        return mvc.post()
                .uri("/planning/presences/" + counsellor + "/semaine")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("id", Ids.next().toString())
                .param("validFrom", "2026-03-02")
                .param("contract", contract)
                .param("seen", seen)
                .param("places[0].site", house.mainSiteId().toString())
                .param("places[0].week.wednesday", mainOnWednesday)
                .param("places[1].site", house.antennaId().toString())
                .param("places[1].week.wednesday", antennaOnWednesday)
                .exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }

    private String day() {
        return "/planning/presences/" + counsellor + "/" + WEDNESDAY;
    }

    private List<Shift> planned() {
        AgentDay day =
                house.as(COORDINATOR, () -> rota.between(WEDNESDAY, WEDNESDAY).day(counsellor, WEDNESDAY));
        return day.planned();
    }
}
