package fr.guichet.directory;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcedureSearchTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired
    ProcedureSearch search;

    @Autowired
    DirectoryService directory;

    @Autowired
    Houses houses;

    House house;

    @BeforeAll
    void openAHouse() {
        house = houses.open();
    }

    @ParameterizedTest
    @CsvSource({
        "declaration impot, DGFIP_DECLARATION_REVENUS",
        "déclaration impôts, DGFIP_DECLARATION_REVENUS",
        "declaration dimpot, DGFIP_DECLARATION_REVENUS",
        "impots, DGFIP_DECLARATION_REVENUS",
        "IMPÔT, DGFIP_DECLARATION_REVENUS",
        "declaraton impot, DGFIP_DECLARATION_REVENUS",
        "carte grise, ANTS_CI_TITULAIRE",
        "cartes grises, ANTS_CI_TITULAIRE",
        "carte grize, ANTS_CI_TITULAIRE",
        "aspa, CARSAT_ASPA",
        "minimum vieillesse, CARSAT_ASPA",
        "minimun vieillese, CARSAT_ASPA",
        "secu, CPAM_COMPTE_AMELI",
        "sécurité sociale, CPAM_COMPTE_AMELI",
        "carte vitale, CPAM_CARTE_VITALE",
        "carte vital, CPAM_CARTE_VITALE",
        "crate vitale, CPAM_CARTE_VITALE",
        "apl, CAF_AIDE_LOGEMENT",
        "aide au logement, CAF_AIDE_LOGEMENT",
        "aide logment, CAF_AIDE_LOGEMENT",
        "passeport, ANTS_PASSEPORT",
        "paseport, ANTS_PASSEPORT",
        "passport, ANTS_PASSEPORT",
        "refaire mon passeport, ANTS_PASSEPORT",
        "carte identite, ANTS_CNI",
        "carte d identité perdue, ANTS_CNI",
        "cni, ANTS_CNI",
        "retraite, CARSAT_DEMANDE_RETRAITE",
        "retrete, CARSAT_DEMANDE_RETRAITE",
        "demande de retraite, CARSAT_DEMANDE_RETRAITE",
        "trimestres, CARSAT_RELEVE_CARRIERE",
        "relevé carriere, CARSAT_RELEVE_CARRIERE",
        "reversion, CARSAT_REVERSION",
        "chomage, FRANCE_TRAVAIL_INSCRIPTION",
        "chomaje, FRANCE_TRAVAIL_INSCRIPTION",
        "pole emploi, FRANCE_TRAVAIL_INSCRIPTION",
        "poleemploi, FRANCE_TRAVAIL_INSCRIPTION",
        "attestation pole emploi, FRANCE_TRAVAIL_ATTESTATION",
        "actualisation, FRANCE_TRAVAIL_ACTUALISATION",
        "actualizasion, FRANCE_TRAVAIL_ACTUALISATION",
        "rsa, CAF_RSA_DEMANDE",
        "demande rsa, CAF_RSA_DEMANDE",
        "declaration trimestrielle, CAF_DTR",
        "prime d activite, CAF_PRIME_ACTIVITE",
        "prime dactivite, CAF_PRIME_ACTIVITE",
        "quotient familial, CAF_ATTESTATION",
        "caf attestation, CAF_ATTESTATION",
        "aah, CAF_AAH",
        "cmu, CPAM_C2S",
        "mutuelle, CPAM_C2S",
        "arret maladie, CPAM_IJ",
        "permis de conduire, ANTS_PERMIS_RENOUVELLEMENT",
        "permis etranger, ANTS_PERMIS_ETRANGER",
        "titre de sejour, ANTS_ETRANGERS",
        "cheque energie, CHEQUE_ENERGIE_ELIGIBILITE",
        "casier judiciaire, JUSTICE_CASIER",
        "surendettement, BANQUE_DE_FRANCE_SURENDETTEMENT",
        "maprimerenov, FRANCE_RENOV_DEMANDE_MPR",
        "ma prime renov, FRANCE_RENOV_DEMANDE_MPR",
        "lettre recommandee, LA_POSTE_RECOMMANDE",
        "cantine, EDUCATION_PERISCOLAIRE",
        "hlm, HORS_OPERATEUR_LOGEMENT_SOCIAL",
        "france connect, HORS_OPERATEUR_FRANCECONNECT",
        "franceconnect, HORS_OPERATEUR_FRANCECONNECT",
        "nounou, CAF_PRESTATIONS_FAMILIALES",
        "je veux faire ma declaration impot, DGFIP_DECLARATION_REVENUS"
    })
    void whatPeopleSayFindsItsProcedureFirst(String typed, String procedure) {
        assertThat(codesFoundBy(typed)).startsWith(procedure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pôle emploi", "france travail", "CAF", "la poste", "Justice"})
    void theNameOfAnOperatorFindsAllItsProcedures(String typed) {
        var found = search(typed).stream().filter(procedure -> procedure.matched() == null || typed.contains("emploi"));

        assertThat(found).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void aFormerNameOfTheOperatorIsSaidToHaveMatched() {
        assertThat(search("pole emploi").getLast())
                .extracting(FoundProcedure::operatorName, FoundProcedure::matched)
                .containsExactly("France Travail", "Pôle emploi");
    }

    @Test
    void theEverydayWordThatMatchedIsSaid() {
        assertThat(search("carte grise").getFirst().matched()).isEqualTo("carte grise");
    }

    @Test
    void exactWordsOfTwoProceduresStandInDeskOrder() {
        assertThat(codesFoundBy("voyage")).startsWith("ANTS_PASSEPORT", "CPAM_CEAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzqqq", "'", "%", "_", "\u0000", "😀", "|", "\\", ""})
    void whatNobodySaysFindsNothing(String typed) {
        assertThat(codesFoundBy(typed)).isEmpty();
    }

    @Test
    void anEndlessTextIsCutShort() {
        assertThat(codesFoundBy("passeport " + "z".repeat(5_000))).startsWith("ANTS_PASSEPORT");
    }

    @Test
    void aProcedureIsFoundOnlyWhileItsOperatorIsValid() {
        var before = house.as(COUNSELLOR, () -> search.find("cheque energie", LocalDate.parse("2023-12-31")));

        assertThat(before).extracting(found -> found.procedure().operatorCode()).doesNotContain("CHEQUE_ENERGIE");
    }

    @Test
    void newEverydayWordsFindTheirProcedure() {
        var other = houses.open();
        other.as(
                COORDINATOR,
                () -> directory.sayEverydayWords("CAF", "CAF_AAH", 0L, List.of("coup de pouce", "aide du bon dieu")));

        assertThat(other.as(COUNSELLOR, () -> search.find("coups de pouces", TODAY))
                        .getFirst()
                        .procedure()
                        .code())
                .isEqualTo("CAF_AAH");
    }

    @Test
    void anAnswerTakesWellUnderASecond() {
        search("declaraton impot");
        var begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            search("declaraton impot");
        }
        var each = (System.nanoTime() - begun) / 20_000;
        System.out.println("search of one house: " + each + " µs");
        assertThat(each).isLessThan(1_000_000);
    }

    private List<FoundProcedure> search(String typed) {
        return house.as(COUNSELLOR, () -> search.find(typed, TODAY));
    }

    private List<String> codesFoundBy(String typed) {
        return search(typed).stream().map(found -> found.procedure().code()).toList();
    }
}
