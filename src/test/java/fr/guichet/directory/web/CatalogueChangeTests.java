package fr.guichet.directory.web;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.CatalogueNames;
import fr.guichet.directory.DatedName;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorRow;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CatalogueChangeTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final String NEW = "/annuaire/operateurs/nouveau";
    private static final String CAF = "/annuaire/operateurs/CAF";
    private static final String AAH = CAF + "/demarches/CAF_AAH";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    DirectoryService directory;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueNames names;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEW,
                CAF + "/nom",
                CAF + "/retrait",
                CAF + "/demarches/nouveau",
                AAH + "/nom",
                AAH + "/mots",
                AAH + "/retrait"
            })
    void theCoordinatorOpensEachForm(String uri) {
        assertThat(mvc.get().uri(uri).with(house.signedIn(COORDINATOR))).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void othersMayNotChangeTheCatalogue(Role role) {
        assertThat(mvc.post().uri(CAF + "/nom").with(house.signedIn(role)).with(csrf()))
                .hasStatus(FORBIDDEN);
        assertThat(mvc.post().uri(NEW).with(house.signedIn(role)).with(csrf())).hasStatus(FORBIDDEN);
        assertThat(mvc.get().uri(AAH + "/mots").with(house.signedIn(role))).hasStatus(FORBIDDEN);
    }

    @Test
    void anAddedOperatorTakesTheCodeThatItsNameSuggests() {
        assertThat(addOperator("Bus d’été", "")).hasRedirectedUrl("/annuaire/operateurs/BUS_D_ETE");
        assertThat(operator("BUS_D_ETE").shortName()).isEqualTo("Bus d’été");
    }

    @Test
    void aTakenCodeIsAnErrorOfItsFieldAndKeepsTheRest() {
        assertThat(addOperator("Bus d’été", "CAF"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le code CAF est déjà pris", "Bus d’été", "value=\"CAF\"", "id=\"code-error\"", "1 erreur");
    }

    @ParameterizedTest
    @CsvSource({
        "shortName, ''",
        "shortName, X",
        "shortName, Un nom beaucoup trop long pour un bouton",
        "name, ''",
        "code, minuscules",
        "code, A",
        "code, ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "type, AUTRE",
        "theme, ''",
        "hint, un repère beaucoup trop long",
        "validFrom, ''",
        "validFrom, demain",
        "validFrom, +20260-01-01"
    })
    void aWrongFieldIsNamedAndTheRestIsKept(String field, String value) {
        var request = mvc.post()
                .uri(NEW)
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("id", Ids.next().toString());
        var right = java.util.Map.of(
                "shortName",
                "Bibliothèque",
                "name",
                "Bibliothèque municipale",
                "code",
                "BIBLIO",
                "type",
                "LOCAL",
                "theme",
                "OTHER",
                "hint",
                "Livres",
                "validFrom",
                "2026-03-10");
        right.forEach((name, usual) -> request.param(name, name.equals(field) ? value : usual));

        assertThat(request)
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"" + field + "-error\"", field.equals("hint") ? "BIBLIO" : "Livres");
    }

    @Test
    void aNulByteIsRefused() {
        assertThat(addOperator("Biblio\u0000thèque", "BIBLIO")).hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRenamedOperatorShowsBothNames() {
        assertThat(rename("2026-03-10", operator("CAF").version())).hasRedirectedUrl(CAF);

        assertThat(house.as(COUNSELLOR, () -> names.ofOperator("CAF")))
                .extracting(DatedName::shortName)
                .containsExactly("CAF", "Famille Plus");
    }

    @Test
    void aRenameBeforeTheFirstDayIsAnErrorOfItsDate() {
        assertThat(rename("2021-12-31", operator("CAF").version()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"from-error\"", "Famille Plus");
    }

    @Test
    void aRenameOnAnOldVersionShowsBothVersionsAndKeepsWhatWasTyped() {
        var seen = operator("CAF").version();
        house.as(COORDINATOR, () -> directory.rename("CAF", seen, new DatedName(TODAY, "Allocs", "Les allocs")));

        assertThat(rename("2026-03-11", seen))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains(
                        "Votre saisie",
                        "Famille Plus",
                        "Allocs",
                        "différent",
                        "name=\"version\" value=\"" + (seen + 1) + "\"");
        assertThat(operator("CAF").shortName()).isEqualTo("Allocs");
    }

    @Test
    void aFormThatWasOnlyMistypedKeepsTheVersionItSaw() {
        var seen = operator("CAF").version();
        house.as(COORDINATOR, () -> directory.rename("CAF", seen, new DatedName(TODAY, "Allocs", "Les allocs")));

        assertThat(rename("", seen)).bodyText().contains("name=\"version\" value=\"" + seen + "\"");
    }

    @Test
    void theRetirementPageSaysWhatStays() {
        assertThat(mvc.get().uri(CAF + "/retrait").with(house.signedIn(COORDINATOR)))
                .bodyText()
                .contains("les accompagnements déjà enregistrés, avec leurs noms et leurs codes");
    }

    @Test
    void aRetiredOperatorKeepsItsPage() {
        assertThat(mvc.post()
                        .uri(CAF + "/retrait")
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf())
                        .param("lastDay", "2026-03-09")
                        .param("version", "" + operator("CAF").version()))
                .hasRedirectedUrl(CAF);

        assertThat(mvc.get().uri(CAF).with(house.signedIn(COUNSELLOR)))
                .hasStatusOk()
                .bodyText()
                .contains("retrait après le 09/03/2026");
    }

    @Test
    void aRetiredOperatorIsReinstated() {
        house.as(COORDINATOR, () -> directory.retire("CAF", operator("CAF").version(), LocalDate.parse("2026-03-09")));

        assertThat(mvc.post()
                        .uri(CAF + "/retrait/annulation")
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf())
                        .param("version", "" + operator("CAF").version()))
                .hasRedirectedUrl(CAF);
        assertThat(operator("CAF").isValidOn(TODAY)).isTrue();
    }

    @Test
    void anAddedProcedureBearsItsOperatorInItsCode() {
        assertThat(mvc.post()
                        .uri(CAF + "/demarches/nouveau")
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf())
                        .param("id", Ids.next().toString())
                        .param("label", "Aide aux vacances")
                        .param("words", "colo, camping\nmer")
                        .param("validFrom", "2026-03-10"))
                .hasRedirectedUrl(CAF);

        assertThat(procedure("CAF_AIDE_AUX_VACANCES").everydayWords()).containsExactly("colo", "camping", "mer");
    }

    @Test
    void everydayWordsGoOneALineOrBetweenCommas() {
        assertThat(sayWords(
                        "coup de pouce,  handicap \r\n\r\nMVA;;",
                        procedure("CAF_AAH").version()))
                .hasRedirectedUrl(CAF);

        assertThat(procedure("CAF_AAH").everydayWords()).containsExactly("coup de pouce", "handicap", "MVA");
    }

    @Test
    void tooManyEverydayWordsAreRefusedAndKept() {
        assertThat(sayWords(
                        "mot très courant\n".repeat(1) + "x".repeat(61),
                        procedure("CAF_AAH").version()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"words-error\"", "mot tr&egrave;s courant");
    }

    @Test
    void everydayWordsOnAnOldVersionShowBothVersions() {
        var seen = procedure("CAF_AAH").version();
        sayWords("premier", seen);

        assertThat(sayWords("second", seen))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("second", "premier", "Version enregistrée");
    }

    @Test
    void aProcedureIsRenamedAndRetired() {
        mvc.post()
                .uri(AAH + "/nom")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("label", "Allocation AAH")
                .param("from", "2026-03-10")
                .param("version", "" + procedure("CAF_AAH").version())
                .exchange();
        mvc.post()
                .uri(AAH + "/retrait")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("lastDay", "2026-12-31")
                .param("version", "" + procedure("CAF_AAH").version())
                .exchange();

        assertThat(procedure("CAF_AAH").label()).isEqualTo("Allocation AAH");
        assertThat(procedure("CAF_AAH").validity().lastDay()).isEqualTo("2026-12-31");
    }

    @Test
    void aProcedureOfAnotherOperatorIsNotFound() {
        assertThat(mvc.get()
                        .uri("/annuaire/operateurs/CPAM/demarches/CAF_AAH/nom")
                        .with(house.signedIn(COORDINATOR)))
                .hasStatus(404);
    }

    private MvcTestResult addOperator(String shortName, String code) {
        return mvc.post()
                .uri(NEW)
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("shortName", shortName)
                .param("id", Ids.next().toString())
                .param("name", shortName)
                .param("code", code)
                .param("type", "LOCAL")
                .param("theme", "HOUSING_MOBILITY_MAIL")
                .param("hint", "")
                .param("validFrom", "2026-03-10")
                .exchange();
    }

    private MvcTestResult rename(String from, long version) {
        return mvc.post()
                .uri(CAF + "/nom")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("shortName", "Famille Plus")
                .param("name", "Famille Plus")
                .param("from", from)
                .param("version", "" + version)
                .exchange();
    }

    private MvcTestResult sayWords(String words, long version) {
        return mvc.post()
                .uri(AAH + "/mots")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("words", words)
                .param("version", "" + version)
                .exchange();
    }

    private OperatorRow operator(String code) {
        return house.as(COUNSELLOR, () -> catalogue.operator(code, TODAY)).orElseThrow();
    }

    private ProcedureRow procedure(String code) {
        return house.as(COUNSELLOR, () -> catalogue.procedure("CAF", code, TODAY))
                .orElseThrow();
    }
}
