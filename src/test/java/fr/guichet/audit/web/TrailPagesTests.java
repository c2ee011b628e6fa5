package fr.guichet.audit.web;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.net.URI;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class TrailPagesTests {

    static final String PATH = "/administration/journal";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void anEntrySaysWhoDidWhatToWhichObjectAndWhen() {
        var visit = logAVisit();

        assertThat(get("?objet=" + visit))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 entrée<",
                        "10/03/2026 10:12:00",
                        house.agent(COUNSELLOR).login(),
                        "Accompagnement noté</td>",
                        visit.toString(),
                        "en attente de scellement");
    }

    @Test
    void onlyTheAdministratorReadsTheTrail() {
        for (var role : Role.values()) {
            assertThat(mvc.get().uri(PATH).with(house.signedIn(role))).hasStatus(role == ADMIN ? OK : FORBIDDEN);
        }
    }

    @Test
    void anotherHouseReadsNothingOfIt() {
        var visit = logAVisit();

        assertThat(mvc.get().uri(PATH + "?objet=" + visit).with(houses.open().signedIn(ADMIN)))
                .bodyText()
                .contains("Aucune entrée avec ces filtres");
    }

    @Test
    void anActionAndAnAgentAreSought() {
        logAVisit();

        assertThat(get("?action=VisitLogged&agent=" + house.agent(COUNSELLOR).login()))
                .bodyText()
                .contains("1 entrée<");
        assertThat(get("?action=VisitLogged&agent=" + house.agent(ADMIN).login()))
                .bodyText()
                .contains("Aucune entrée avec ces filtres");
        assertThat(get("?action=VisitCorrected")).bodyText().contains("Aucune entrée avec ces filtres");
    }

    @Test
    void withoutDatesTheLastSevenDaysAreShown() {
        logAVisit();

        assertThat(get("")).bodyText().contains("du 4 au 10 mars 2026", "Accompagnement noté</td>");
        assertThat(get("?au=2026-03-09")).bodyText().contains("du 3 au 9 mars 2026", "Aucune entrée avec ces filtres");
    }

    @Test
    void aLongTrailHasPages() {
        IntStream.range(0, 55).forEach(number -> logAVisit());

        assertThat(get("?action=VisitLogged&page=2"))
                .bodyText()
                .contains("51 à 55 sur 55", PATH + "?action=VisitLogged&amp;page=1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            du=2016-03-10&au=2026-03-10             | Au plus 366 jours à la fois
            du=2025-03-09&au=2026-03-10             | Au plus 366 jours à la fois
            du=2026-03-10&au=2026-03-09             | La fin précède le début.
            du=hier                                 | n’est pas une date
            du=9999-01-01                           | l’année doit être entre 1900 et 2100
            du=%2B999999999-12-31&au=-999999999-01-01 | l’année doit être entre 1900 et 2100
            objet=12                                | Un identifiant d’objet
            agent=l%00a                             | Un identifiant, comme prenom.nom.
            action=DropTable                        | Choisissez une action dans la liste.
            """)
    void whatCannotBeSoughtIsSaidOnItsField(String filter, String sentence) {
        assertThat(get("?" + filter))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "corrigez le filtre ci-dessous");
    }

    @Test
    void aRefusedFilterKeepsWhatWasTyped() {
        assertThat(get("?du=2016-03-10&agent=nadia.modele&objet=12&action=VisitLogged"))
                .bodyText()
                .contains("value=\"2016-03-10\"", "value=\"nadia.modele\"", "value=\"12\"")
                .containsPattern("value=\"VisitLogged\"\\s+selected");
    }

    @Test
    void aYearIsNotTooLong() {
        assertThat(get("?du=2025-03-10&au=2026-03-10")).hasStatusOk();
    }

    @Test
    void theSameFilterIsAFileThatLeavesAnEntry() {
        var visit = logAVisit();

        assertThat(get("?format=csv&objet=" + visit))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("date_heure;agent;action;action_libelle;objet;rang;id")
                .contains("2026-03-10T10:12:00;%s;VisitLogged;Accompagnement noté;%s;;"
                        .formatted(house.agent(COUNSELLOR).login(), visit))
                .hasLineCount(2);
        assertThat(get("?action=TrailExported")).bodyText().contains("1 entrée<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"du=2016-03-10", "objet=12"})
    void aRefusedFileIsThePageThatSaysWhy(String filter) {
        assertThat(get("?format=csv&" + filter))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("corrigez le filtre ci-dessous");
        assertThat(get("?action=TrailExported")).bodyText().contains("Aucune entrée avec ces filtres");
    }

    private UUID logAVisit() {
        var visit = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(visit, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        return visit;
    }

    private MvcTestResult get(String query) {
        return mvc.get()
                .uri(URI.create(PATH + query))
                .with(house.signedIn(ADMIN))
                .exchange();
    }
}
