package fr.guichet.statistics;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.NETWORK;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.guichet.account.AccountService;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.DatedName;
import fr.guichet.directory.DirectoryService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.StatementCount;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.VisitService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class StatisticsPagesTests {

    static final String MARCH = "?du=2026-03-01&au=2026-03-10";
    static final int FIGURES = 16;
    static final LocalDate TODAY = TestClock.START.toLocalDate();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    VisitService visits;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DirectoryService directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Houses houses;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open(Role.values());
    }

    void log(House where, int times) {
        where.as(COORDINATOR, () -> {
            for (int time = 0; time < times; time++) {
                visits.log(
                        Ids.next(),
                        aVisit(where)
                                .at("2026-03-0%dT09:05".formatted(2 + time % 5))
                                .build(),
                        ANY_DAY.atAnyHour());
            }
        });
    }

    MvcTestResult get(String uri, Role role) {
        return mvc.get().uri(uri).with(house.signedIn(role)).exchange();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "COUNSELLOR", "MANAGER", "NETWORK"})
    void thoseWhoFollowTheFiguresOpenThem(Role role) {
        log(house, 3);
        assertThat(get("/statistiques" + MARCH, role))
                .hasStatusOk()
                .bodyText()
                .contains("du 1er au 10 mars 2026", "CARSAT");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "ADMIN"})
    void theOthersAreRefused(Role role) {
        assertThat(get("/statistiques", role)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/statistiques/operateurs?format=csv", role)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(FigureView.class)
    void everyFigureHasItsPageAndItsFile(FigureView view) {
        log(house, 3);
        var address = "/statistiques/" + view.slug() + MARCH;
        assertThat(get(address, MANAGER)).hasStatusOk();
        assertThat(get(address + "&format=csv", MANAGER)).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    }

    @Test
    void anEmptyHouseStillHasEveryPage() {
        assertThat(get("/statistiques", COUNSELLOR)).hasStatusOk();
        assertThat(get("/statistiques/jour", COUNSELLOR)).hasStatusOk();
        assertThat(get("/statistiques/affluence?du=2027-01-01&au=2027-01-31", COUNSELLOR))
                .hasStatusOk();
        assertThat(get("/statistiques/ages", COUNSELLOR)).hasStatusOk();
        assertThat(get("/statistiques/rendez-vous", COUNSELLOR)).hasStatusOk();
    }

    @Test
    void theFileSaysWhatThePageSays() {
        log(house, 3);
        assertThat(get("/statistiques/operateurs" + MARCH + "&format=csv", COUNSELLOR))
                .bodyText()
                .isEqualTo("\uFEFFcode;libelle;nombre;part\r\nCARSAT;CARSAT;3;1\r\n");
        assertThat(get("/statistiques" + MARCH + "&format=csv", COUNSELLOR))
                .bodyText()
                .contains("Passages;3;");
        assertThat(get("/statistiques/jour?du=2026-03-02&format=csv", COUNSELLOR))
                .bodyText()
                .contains("heure;passages;demarches;CARSAT", "9;1;1;1");
    }

    @Test
    void takingAFileAwayLeavesATrace() {
        get("/statistiques/operateurs?format=csv", COUNSELLOR);
        var traces = house.as(
                ADMIN,
                () -> jdbc.sql("select count(*) from audit_entry where structure_id = ? and action = 'FiguresExported'")
                        .param(house.structureId())
                        .query(Long.class)
                        .single());
        assertThat(traces).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoMayOpenTheListGetLinksToIt() {
        log(house, 1);
        assertThat(get("/statistiques" + MARCH, COUNSELLOR)).bodyText().contains("operateur=CARSAT");
        assertThat(get("/statistiques" + MARCH, MANAGER)).bodyText().doesNotContain("/accompagnements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?du=2026-03-10&au=2026-03-01",
                "?du=99999-01-01",
                "?du=%2B99999-01-01",
                "?au=hier",
                "?du=1000-01-01",
                "?du=2000-01-01&au=2020-01-01",
                "?site=ailleurs",
                "?comparer=jamais",
                "?du=%00"
            })
    void anImpossibleFilterIsExplainedAndKept(String query) {
        for (var path : List.of("/statistiques", "/statistiques/mois")) {
            assertThat(get(path + query, COUNSELLOR))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Rien n’est calculé", "field-error");
        }
    }

    @Test
    void aFileIsNotMadeOfAnImpossibleFilter() {
        assertThat(get("/statistiques/mois?du=hier&format=csv", COUNSELLOR))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"hier\"");
    }

    @Test
    void theSiteOfAnotherHouseIsNotFound() {
        var other = houses.open(Role.values());
        assertThat(get("/statistiques?site=" + other.mainSiteId(), COUNSELLOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anUnknownFigureIsNotFound() {
        assertThat(get("/statistiques/agents", COUNSELLOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aNetworkAccountSeesTheSumOfTheHousesItFollows() {
        var other = houses.open(Role.values());
        var stranger = houses.open(Role.values());
        log(house, 3);
        log(other, 4);
        log(stranger, 5);
        var signedIn = following(other);
        assertThat(mvc.get()
                        .uri("/statistiques/operateurs" + MARCH + "&format=csv")
                        .with(signedIn))
                .bodyText()
                .contains("CARSAT;CARSAT;7;1");
        assertThat(mvc.get().uri("/statistiques/sites" + MARCH).with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Maison d’essai", "42,9\u00a0%", "57,1\u00a0%")
                .doesNotContain("Antenne</th>");
    }

    @Test
    void aNetworkAccountReadsTheLatestNameThatAHouseItFollowsGave() {
        var other = houses.open(Role.values());
        log(house, 3);
        log(other, 4);
        other.as(COORDINATOR, () -> {
            var version = catalogue.operator("CARSAT", TODAY).orElseThrow().version();
            directory.rename("CARSAT", version, new DatedName(TODAY, "Carsat 73", "Carsat 73"));
        });

        assertThat(mvc.get()
                        .uri("/statistiques/operateurs" + MARCH + "&format=csv")
                        .with(following(other)))
                .bodyText()
                .contains("CARSAT;Carsat 73;7;1");
    }

    /** The network account of the house, which follows another one too. */
    RequestPostProcessor following(House other) {
        var login = house.agent(NETWORK).login();
        Tenancy.runAs(other.structureId(), () -> accounts.admit(login, Set.of(NETWORK), List.of()));
        var agent = signIns.credentials(login).orElseThrow().agent();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities()));
    }

    @Test
    void theDashboardTakesNoMoreStatementsForMoreRows() throws Exception {
        log(house, 10);
        var few = StatementCount.of(() -> get("/statistiques" + MARCH, COUNSELLOR));
        log(house, 190);
        var many = StatementCount.of(() -> get("/statistiques" + MARCH, COUNSELLOR));
        assertThat(few).isEqualTo(many).isLessThanOrEqualTo(FIGURES + 3);
    }
}
