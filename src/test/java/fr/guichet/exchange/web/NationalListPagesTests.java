package fr.guichet.exchange.web;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.exchange.NationalLists.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.exchange.NationalList;
import fr.guichet.exchange.NationalListService;
import fr.guichet.exchange.NationalLists;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class NationalListPagesTests {

    static final String LIST = "/administration/structures/liste-nationale";
    static final String REPORT = LIST + "/verification";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    NationalListService lists;

    @Autowired
    NationalList list;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void aFileIsCheckedBeforeAnythingIsReplaced() {
        inUse(file(Map.of("id_fs", "1", "lib_fs", "France services d’avant")));

        assertThat(deposit(file(Map.of("id_fs", "2", "h_mardi", "00:00 - 00:00"))))
                .hasRedirectedUrl(REPORT);

        assertThat(get(REPORT))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 structure reprise sur 1 ligne",
                        "1 valeur non reprise",
                        "h_mardi",
                        "ne dit ni ouvert ni fermé")
                .contains("Remplacer la liste en service");
        assertThat(list.row("1")).isPresent();
        assertThat(list.row("2")).isEmpty();
    }

    @Test
    void adoptedItReplacesTheListAsAWhole() {
        inUse(file(Map.of("id_fs", "1")));
        deposit(file(Map.of("id_fs", "2")));

        assertThat(adopt(checked(), "1")).hasRedirectedUrl("/administration/structures");

        assertThat(list.row("1")).isEmpty();
        assertThat(list.row("2")).isPresent();
        assertThat(get(REPORT))
                .bodyText()
                .contains("La liste en service")
                .doesNotContain("Remplacer la liste en service");
    }

    @Test
    void aFileThatBrokeOffSaysWhatWouldVanish() {
        inUse(fileOf(structures(1, 100)));
        deposit(fileOf(structures(1, 20)));

        assertThat(get(REPORT))
                .bodyText()
                .contains("20 structures reprises")
                .contains(
                        "Comparée aux 100 structures de la liste en service\u00a0: aucune nouvelle, 80 n’y sont plus.")
                .contains(
                        "le fichier s’est peut-être arrêté en route",
                        "Plus aucune structure dans 1 département\u00a0: 974",
                        "Essai no 21, 97400",
                        "et 60 autres");
    }

    @Test
    void aFileThatBrokeOffReplacesNothingUntilSomebodySaysThatItIsWhole() {
        inUse(fileOf(structures(1, 100)));
        deposit(fileOf(structures(1, 20)));

        refused(adopt(checked()), "80 structures disparaîtraient");
        refused(adopt(checked(), "12"), "80 structures disparaîtraient");
        assertThat(list.count("")).isEqualTo(100);

        assertThat(adopt(checked(), "80")).hasRedirectedUrl("/administration/structures");
        assertThat(list.count("")).isEqualTo(20);
    }

    @Test
    void aListThatLosesAFewIsReplacedAtOnceAndNamesThem() {
        inUse(fileOf(structures(1, 100)));
        deposit(fileOf(structures(2, 101)));

        assertThat(get(REPORT))
                .bodyText()
                .contains("1 nouvelle, 1 n’y est plus", "Essai no 1, 73000")
                .doesNotContain("type=\"checkbox\"");
        assertThat(adopt(checked())).hasRedirectedUrl("/administration/structures");
    }

    @Test
    void onPaperTheComparisonStaysAndOnlyWhatIsOperatedGoes() {
        inUse(fileOf(structures(1, 100)));
        deposit(fileOf(structures(1, 20)));

        assertThat(get(REPORT))
                .bodyText()
                .doesNotContainPattern("<form[^>]* class=\"[^\"]*d-print-none[^>]*" + REPORT)
                .containsPattern("<div class=\"[^\"]*d-print-none[^>]*>\\s*<input class=\"form-check-input\"")
                .containsPattern("<div class=\"[^\"]*d-print-none[^>]*>\\s*<button [^>]*>Remplacer la liste");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false", "21, false"})
    void aLongListOfWhatVanishesIsFoldedAboveTheButton(int vanishing, boolean open) {
        inUse(fileOf(structures(1, 100)));
        deposit(fileOf(structures(vanishing + 1, 100)));

        assertThat(get(REPORT))
                .bodyText()
                .contains("<summary>Les " + vanishing + " structures qui n’y sont plus</summary>", "Essai no 1, 73000")
                .containsPattern("<details class=\"whole-on-paper\"" + (open ? " open" : ">"));
    }

    @Test
    void theSameListAgainLosesNothing() {
        inUse(file(Map.of("id_fs", "1")));
        deposit(file(Map.of("id_fs", "1")));

        assertThat(get(REPORT)).bodyText().contains("aucune nouvelle, toutes y sont encore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", ",", "|"})
    void anySeparatorOfASpreadsheetIsRead(String separator) {
        deposit(file(Map.of("id_fs", "1")).replace("\",\"", "\"" + separator + "\"") + "\n" + separator.repeat(16)
                + "\n");

        assertThat(get(REPORT)).bodyText().contains("1 structure reprise sur 1 ligne", "Tout a été repris");
    }

    @Test
    void whatSomebodyElseReplacedMeanwhileIsNotAdopted() {
        deposit(file(Map.of("id_fs", "1")));
        var seen = list.readLast().orElseThrow().id().toString();
        deposit(file(Map.of("id_fs", "2")));

        assertThat(adopt(seen)).hasStatus(HttpStatus.CONFLICT);
        assertThat(adopt(Ids.next().toString())).hasStatus(HttpStatus.CONFLICT);
        assertThat(list.readLast())
                .hasValueSatisfying(last -> assertThat(last.inUse()).isFalse());
    }

    @Test
    void theReportIsAFileToo() {
        deposit(file(Map.of("id_fs", ""), Map.of("h_lundi", "12:00 - 09:00", "lib_fs", "=cmd()")));

        assertThat(get(REPORT + "?format=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("2;;id_fs;;La valeur manque.;non", "3;'=cmd();h_lundi;12:00 - 09:00;Une plage finit");
    }

    @Test
    void aFileThatIsNotTheListIsRefusedOnItsField() {
        var before = list.readLast();

        refused(deposit("a,b,c\n1,2,3"), "il manque id_fs, lib_fs, adresse");
        refused(deposit(""), "Choisissez un fichier");
        refused(deposit(file()), "aucune structure");
        refused(deposit(file(Map.of("lib_com", "Chambéry")).getBytes(StandardCharsets.ISO_8859_1)), "CSV UTF-8");
        refused(mvc.post().uri(LIST).with(house.signedIn(ADMIN)).with(csrf()).exchange(), "Choisissez un fichier");
        refused(
                mvc.post()
                        .uri(LIST)
                        .param("file", "")
                        .with(house.signedIn(ADMIN))
                        .with(csrf())
                        .exchange(),
                "Choisissez un fichier");
        assertThat(list.readLast()).isEqualTo(before);
    }

    @Test
    void aDownloadThatBrokeOffWithinALetterIsToBeDoneAgain() {
        var whole = (file(Map.of()) + "\n\"7\",\"Maison de Chambé").getBytes(StandardCharsets.UTF_8);

        refused(deposit(Arrays.copyOf(whole, whole.length - 1)), "le téléchargement s’est sans doute interrompu");
    }

    @Test
    void aHundredThousandLinesAreRefusedAndNothingIsKept() {
        var before = list.readLast();
        var line = file(Map.of()).lines().skip(1).findFirst().orElseThrow();

        refused(deposit(file() + ("\n" + line).repeat(100_000)), "plus de 20\u202f000 lignes");
        assertThat(list.readLast()).isEqualTo(before);
    }

    @Test
    void aStructureIsFoundByPartsOfItsNameAndTown() {
        inUse(file(
                Map.of("id_fs", "1", "lib_fs", "France services de Chambéry - Les Hauts", "lib_com", "Chambéry"),
                Map.of("id_fs", "2", "lib_fs", "France services Entrelacs", "lib_com", "Entrelacs")));

        assertThat(get("/administration/structures?q=chambery haut"))
                .hasStatusOk()
                .bodyText()
                .contains("Les Hauts", "1 structure de la liste", "nouvelle?ligne=1")
                .doesNotContain("Entrelacs");
        assertThat(get("/administration/structures?q=!&page=zut"))
                .hasStatusOk()
                .bodyText()
                .contains("Entrelacs");
        assertThat(get("/administration/structures?q=nulle part")).bodyText().contains("Aucune structure de ce nom");
    }

    @Test
    void theWholePublishedListIsTakenIn() {
        house.as(ADMIN, () -> lists.putInUse(NationalLists.published()));

        assertThat(get(REPORT))
                .bodyText()
                .contains("2\u202f845 structures reprises sur 2\u202f845 lignes", "142 valeurs non reprises")
                .contains("61 structures ont au moins un jour illisible", "48 structures ne publient aucun horaire");
        assertThat(list.row("2942").orElseThrow())
                .isEqualTo(NationalLists.published().row("2942").orElseThrow());
    }

    @Test
    void onlyAnAdministratorDepositsAList() {
        assertThat(mvc.post()
                        .uri(LIST)
                        .multipart()
                        .file(csv(file(Map.of()).getBytes(StandardCharsets.UTF_8)))
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** From the twenty-first on, in La Réunion. */
    private static List<Map<String, String>> structures(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> Map.of(
                        "id_fs",
                        String.valueOf(7_000 + number),
                        "lib_fs",
                        "Essai no " + number,
                        "code_postal",
                        number > 20 ? "97400" : "73000"))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String fileOf(List<Map<String, String>> rows) {
        return file((Map<String, String>[]) rows.toArray(new Map[0]));
    }

    private String checked() {
        return list.readLast().orElseThrow().id().toString();
    }

    private void inUse(String text) {
        house.as(ADMIN, () -> lists.putInUse(NationalLists.read(text)));
    }

    private static void refused(MvcTestResult answer, String reason) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(reason);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(house.signedIn(ADMIN)).exchange();
    }

    private MvcTestResult adopt(String id) {
        return mvc.post()
                .uri(REPORT)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("list", id)
                .exchange();
    }

    private MvcTestResult adopt(String id, String vanishing) {
        return mvc.post()
                .uri(REPORT)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("list", id)
                .param("vanishing", vanishing)
                .exchange();
    }

    private MvcTestResult deposit(String text) {
        return deposit(text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult deposit(byte[] content) {
        return mvc.post()
                .uri(LIST)
                .multipart()
                .file(csv(content))
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile csv(byte[] content) {
        return new MockMultipartFile("file", "liste.csv", "text/csv", content);
    }
}
