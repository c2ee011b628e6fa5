package fr.guichet.visit.register;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.Level.IN_DEPTH;
import static fr.guichet.visit.Outcome.NOT_COMPLETED;
import static fr.guichet.visit.Outcome.TO_CONTINUE;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.audit.Trails;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.StatementCount;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class VisitPagesTests {

    static final String LIST = "/accompagnements";
    static final Pattern VISIT = Pattern.compile("href=\"/accompagnements/([0-9a-f-]{36})\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open(Role.values());
    }

    @Test
    void theListShowsTheDayAndWhatItAddsUpTo() {
        log(aVisit(house)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .requesting("CAF", "CAF_RSA_DEMANDE")
                .build());
        log(aVisit(house)
                .requesting("CPAM", "CPAM_COMPTE_AMELI")
                .at("2026-03-10T08:40")
                .build());

        assertThat(get(COUNSELLOR, LIST))
                .hasStatusOk()
                .bodyText()
                .contains("2 passages, 3 démarches", "Mardi 10 mars 2026", "CARSAT", "09:05", "08:40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operateur=CAF",
                "demarche=CAF_RSA_DEMANDE",
                "canal=PHONE",
                "issue=COMPLETED&canal=PHONE",
                "age=OVER_55&operateur=CAF",
                "agent=moi&canal=PHONE"
            })
    void aFilterKeepsWhatItNames(String filter) {
        log(aVisit(house).by(Channel.PHONE).requesting("CAF", "CAF_RSA_DEMANDE").build());
        log(aVisit(house).requesting("CARSAT", "CARSAT_RELEVE_CARRIERE").build());

        assertThat(get(COUNSELLOR, LIST + "?du=2026-03-10&" + filter))
                .bodyText()
                .contains("1 passage, 1 démarche");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                operateur=CARSAT                                     | 2 passages, 3 démarches CARSAT (4 en tout)
                demarche=CAF_RSA_DEMANDE                             | 1 passage, 1 démarche «_Demande de revenu de solidarité active (RSA)_» (3 en tout)
                niveau=IN_DEPTH                                      | 1 passage, 2 démarches approfondies (3 en tout)
                niveau=SELF_SERVICE                                  | 0 passage, 0 démarche en autonomie sur poste
                issue=NOT_COMPLETED                                  | 1 passage, 1 démarche non aboutie (3 en tout)
                issue=COMPLETED                                      | 2 passages, 2 démarches abouties (4 en tout)
                operateur=CARSAT&niveau=IN_DEPTH&issue=NOT_COMPLETED | 1 passage, 1 démarche CARSAT approfondie non aboutie (3 en tout)
                operateur=CAF&issue=NOT_COMPLETED                    | 0 passage, 0 démarche CAF non aboutie
                operateur=CARSAT&demarche=CAF_RSA_DEMANDE            | 0 passage, 0 démarche CARSAT
                canal=IN_PERSON                                      | 2 passages, 4 démarches
                """)
    void aFilterByRequestCountsTheRequestsThatAnswerAllOfIt(String filter, String total) {
        log(aVisit(house)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .requesting("CAF", "CAF_RSA_DEMANDE", IN_DEPTH, TO_CONTINUE)
                .requesting("CARSAT", "CARSAT_COMPTE", IN_DEPTH, NOT_COMPLETED)
                .build());
        log(aVisit(house).requesting("CARSAT", "CARSAT_RELEVE_CARRIERE").build());

        assertThat(get(COUNSELLOR, LIST + "?" + filter))
                .bodyText()
                .contains("<h2 id=\"total\">" + total.replace('_', '\u00a0'));
    }

    @Test
    void theFileOfAVisitListsWhatAnswersAndSaysHowManyThereWere() {
        log(aVisit(house)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .requesting("CAF", "CAF_RSA_DEMANDE")
                .build());

        assertThat(get(COUNSELLOR, LIST + "?format=csv&operateur=CAF"))
                .bodyText()
                .contains("nombre_demarches;demarches;nombre_demarches_en_tout", ";1;CAF/CAF_RSA_DEMANDE ", ";2\r\n")
                .doesNotContain("CARSAT");
    }

    @Test
    void aSpreadsheetTakesNoAgeForANumber() {
        log(aVisit(house).aged(AgeBand.AGE_75_PLUS).build());

        assertThat(get(COUNSELLOR, LIST + "?format=csv")).bodyText().contains(";AGE_75_PLUS;75 et plus;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site=x&agent=y&operateur=%3Cscript%3E", "page=-1", "page=999999", "tri=hasard"})
    void anAddressThatCannotBeReadStillOpens(String query) {
        log(aVisit(house).build());

        assertThat(get(COUNSELLOR, LIST + "?" + query)).hasStatusOk();
    }

    @Test
    void aFilterThatWasNotUnderstoodSaysSo() {
        assertThat(get(COUNSELLOR, LIST + "?canal=PIGEON")).bodyText().contains("n’a pas été comprise");
        assertThat(get(COUNSELLOR, LIST + "?canal=PHONE&agent=moi&age=OVER_55"))
                .bodyText()
                .doesNotContain("n’a pas été comprise");
    }

    @Test
    void aCounsellorKeepsWhatWasTypedWhenTheVisitIsTooOldToCorrect() {
        var id = log(aVisit(house).at("2026-02-10T09:05").build());

        assertThat(correct(COUNSELLOR, id, "0", "45"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("7 jours", "value=\"45\" checked");
    }

    @Test
    void theListOfManyAsksAsMuchAsTheListOfFew() throws Exception {
        IntStream.range(0, 3).forEach(n -> log(aVisit(house).build()));
        var few = StatementCount.of(() -> get(COUNSELLOR, LIST));
        IntStream.range(0, 60).forEach(n -> log(aVisit(house).build()));

        assertThat(StatementCount.of(() -> get(COUNSELLOR, LIST)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recents", "anciens", "longs", "courts"})
    void eachVisitIsOnOnePageHoweverManyAreAlike(String order) throws Exception {
        IntStream.range(0, 45)
                .forEach(n -> log(
                        aVisit(house).at("2026-03-0" + (8 + n % 2) + "T09:05").build()));
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            var address = LIST + "?du=2026-03-08&tri=" + order + "&page=" + page;
            VISIT.matcher(bodyOf(address)).results().forEach(visit -> seen.add(visit.group(1)));
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void visitsStandByDayThenHour() throws Exception {
        for (var at : List.of("2026-03-09T15:00", "2026-03-10T09:00", "2026-03-09T08:30", "2026-03-10T08:45")) {
            log(aVisit(house).at(at).build());
        }

        assertThat(bodyOf(LIST + "?du=2026-03-09&format=csv&tri=recents"))
                .containsSubsequence("03-10;09:00", "03-10;08:45", "03-09;15:00", "03-09;08:30");
        assertThat(bodyOf(LIST + "?du=2026-03-09&format=csv&tri=anciens"))
                .containsSubsequence("03-09;08:30", "03-09;15:00", "03-10;08:45", "03-10;09:00");
    }

    String bodyOf(String address) throws Exception {
        return get(COUNSELLOR, address).getResponse().getContentAsString();
    }

    @Test
    void theEmptyFormAsksSixTimesAtMost() throws Exception {
        assertThat(StatementCount.of(() -> get(COUNSELLOR, LIST + "/nouveau"))).isLessThanOrEqualTo(6);
    }

    @Test
    void theFileHasARowAVisitOrARowARequest() {
        log(aVisit(house)
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .requesting("CAF", "CAF_RSA_DEMANDE")
                .build());

        assertThat(linesOf(LIST + "?format=csv")).isEqualTo(2);
        assertThat(linesOf(LIST + "?format=csv&lignes=demarches")).isEqualTo(3);
        assertThat(Tenancy.as(
                        house.structureId(),
                        () -> jdbc.sql("select count(*) from audit_entry where action = 'VisitsExported'")
                                .query(Long.class)
                                .single()))
                .isEqualTo(2);
    }

    @Test
    void aFileThatBreaksOffHalfWayHasLeftToo(@Autowired VisitRegister register, @Autowired Trails trails) {
        log(aVisit(house).build());
        var filter = new VisitFilterForm(null, null, null, null, null, null, null, null, null, null, null)
                .toFilter(house.agent(COUNSELLOR), LocalDate.of(2026, 3, 10));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> house.as(
                        COUNSELLOR,
                        () -> register.export(filter, VisitOrder.named("recents"), visit -> {
                            throw new UncheckedIOException(new IOException("Broken pipe"));
                        })));

        assertThat(trails.count(house, "action = 'VisitsExported'")).isEqualTo(1);
    }

    @Test
    void aCorrectionIsSavedAndTheSecondOfTwoGetsBothVersions() {
        var id = log(aVisit(house).lasting(20).build());

        assertThat(correct(id, "0", "30")).hasStatus3xxRedirection();
        assertThat(correct(id, "0", "45"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Deux personnes ont corrigé", "45 min", "30 min", "Enregistrer ma saisie");
        assertThat(house.as(COUNSELLOR, () -> visits.details(id)).content().minutes())
                .isEqualTo(30);
    }

    @Test
    void aVisitIsDeletedForAReasonOnly() {
        var id = log(aVisit(house).build());
        var page = LIST + "/" + id + "/suppression";

        assertThat(mvc.post().uri(page).param("version", "0").with(csrf()).with(house.signedIn(COUNSELLOR)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri(page)
                        .param("version", "0")
                        .param("reason", "DUPLICATE")
                        .with(csrf())
                        .with(house.signedIn(COUNSELLOR)))
                .hasStatus3xxRedirection();
        assertThat(get(COUNSELLOR, LIST + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anotherVisitBeginsFromThisOne() {
        var id = log(aVisit(house).requesting("CAF", "CAF_RSA_DEMANDE").build());

        assertThat(get(COUNSELLOR, LIST + "/nouveau?dupliquer=" + id))
                .bodyText()
                .contains("value=\"CAF_RSA_DEMANDE\" selected")
                .doesNotContain(id.toString());
        assertThat(get(COUNSELLOR, LIST + "/nouveau?meme-personne=" + id))
                .bodyText()
                .containsPattern("value=\"AGE_56_64\"[^>]* checked")
                .doesNotContain("value=\"CAF_RSA_DEMANDE\" selected");
    }

    private UUID log(VisitContent content) {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, content, ANY_DAY.atAnyHour()));
        return id;
    }

    private MvcTestResult get(Role role, String address) {
        return mvc.get().uri(address).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult correct(UUID id, String version, String minutes) {
        return correct(COORDINATOR, id, version, minutes);
    }

    private MvcTestResult correct(Role role, UUID id, String version, String minutes) {
        return mvc.post()
                .uri(LIST + "/" + id)
                .param("id", id.toString())
                .param("version", version)
                .param("site", house.mainSiteId().toString())
                .param("day", "2026-03-10")
                .param("time", "09:05")
                .param("channel", "IN_PERSON")
                .param("duration", minutes)
                .param("age", "AGE_56_64")
                .param("requests[0].operator", "CARSAT")
                .param("requests[0].procedure", "CARSAT_RELEVE_CARRIERE")
                .param("requests[0].level", "FIRST_LEVEL")
                .param("requests[0].outcome", "COMPLETED")
                .with(csrf())
                .with(house.signedIn(role))
                .exchange();
    }

    private long linesOf(String address) {
        try {
            return get(COUNSELLOR, address)
                    .getResponse()
                    .getContentAsString()
                    .lines()
                    .count();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }
}
