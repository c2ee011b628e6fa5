package fr.guichet.directory.web;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.Role;
import fr.guichet.directory.AddOperator;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorType;
import fr.guichet.directory.Theme;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class DirectoryPagesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    DirectoryService directory;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleReadsTheDirectory(Role role) {
        assertThat(pageAs(role, "/annuaire")).contains("Prévention santé", "France Titres (ANTS)", "Retraite");
        assertThat(pageAs(role, "/annuaire/operateurs/CAF")).contains("aide loyer");
    }

    @Test
    void onlyTheCoordinatorIsOfferedChanges() {
        assertThat(pageAs(COORDINATOR, "/annuaire/operateurs/CAF")).contains("/CAF/nom", "/CAF_AAH/mots");
        assertThat(pageAs(COUNSELLOR, "/annuaire/operateurs/CAF")).doesNotContain("/CAF/nom", "/CAF_AAH/mots");
        assertThat(pageAs(RECEPTION, "/annuaire")).doesNotContain("Ajouter un opérateur");
    }

    @Test
    void anUnknownOperatorIsNotFound() {
        assertThat(mvc.get().uri("/annuaire/operateurs/PERSONNE").with(house.signedIn(COUNSELLOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOperatorOfAnotherHouseIsNotFound() {
        var other = houses.open();
        other.as(COORDINATOR, () -> directory.add(Ids.next(), theLibrary(TODAY)));

        assertThat(mvc.get().uri("/annuaire/operateurs/BIBLIOTHEQUE/nom").with(house.signedIn(COORDINATOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOperatorToComeSaysFromWhen() {
        house.as(COORDINATOR, () -> directory.add(Ids.next(), theLibrary(LocalDate.parse("2027-01-01"))));

        assertThat(pageAs(COUNSELLOR, "/annuaire")).contains("à partir du 1er janvier 2027");
    }

    @Test
    void aRetiredOperatorStandsApart() {
        house.as(COORDINATOR, () -> directory.retire("CAF", 0L, LocalDate.parse("2026-03-09")));

        assertThat(pageAs(COUNSELLOR, "/annuaire")).containsSubsequence("id=\"retires\"", "/annuaire/operateurs/CAF\"");
    }

    @Test
    void aSearchShowsTheProcedureItsOperatorAndWhatWasRecognised() {
        assertThat(pageAs(COUNSELLOR, "/annuaire?q=carte grise"))
                .contains(
                        "« carte grise » dans l’annuaire",
                        "Certificat d’immatriculation : changement de titulaire, cession",
                        "France Titres (ANTS)",
                        "value=\"carte grise\"");
    }

    @Test
    void aSearchWithoutAnswerSaysWhatToTry() {
        assertThat(pageAs(COUNSELLOR, "/annuaire?q=zzzzqqq")).contains("Aucune démarche ne répond à ces mots");
    }

    @Test
    void aSearchOfMarkupIsShownAsText() {
        assertThat(pageAs(COUNSELLOR, "/annuaire?q=<script>alert(1)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void theNamesOfAnOperatorAreListedOverTime() {
        assertThat(pageAs(COUNSELLOR, "/annuaire/operateurs/FRANCE_TRAVAIL"))
                .contains("Pôle emploi", "du 1er janvier 2022 au 31 décembre 2023", "depuis le 1er janvier 2024");
    }

    @Test
    void theCsvHasOneRowAProcedureAndIsAudited() {
        var lines = pageAs(COUNSELLOR, "/annuaire?format=csv").split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFFoperateur;operateur_nom_court;");
        assertThat(lines)
                .hasSize(1
                        + house.as(COUNSELLOR, () -> catalogue.procedures(TODAY))
                                .size());
        assertThat(lines[1]).startsWith("CARSAT;CARSAT;").contains("CARSAT_COMPTE;");
        assertThat(audited("CatalogueExported")).isEqualTo(1);
    }

    @Test
    void theCsvOfASearchHoldsWhatItFound() {
        assertThat(pageAs(COUNSELLOR, "/annuaire?q=minimum vieillesse&format=csv")
                        .split("\r\n"))
                .hasSizeLessThan(10)
                .anyMatch(line -> line.contains("CARSAT_ASPA"));
    }

    private String pageAs(Role role, String uri) {
        var page = mvc.get().uri(uri).with(house.signedIn(role)).exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static AddOperator theLibrary(LocalDate validFrom) {
        return new AddOperator(
                "BIBLIOTHEQUE", OperatorType.LOCAL, Theme.OTHER, "Bibliothèque", "Bibliothèque", null, validFrom);
    }

    private long audited(String action) {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select count(*) from audit_entry where action = :action")
                        .param("action", action)
                        .query(Long.class)
                        .single());
    }
}
