package fr.guichet.exchange.web;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountService;
import fr.guichet.account.SignInService;
import fr.guichet.exchange.NationalListService;
import fr.guichet.exchange.NationalLists;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class NewStructureTests {

    static final String NEW = "/administration/structures/nouvelle";
    static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    NationalListService lists;

    @Autowired
    StructureService structures;

    @Autowired
    SiteService sites;

    @Autowired
    OpeningHoursService openingHours;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    House house;
    String nationalId = "T" + NUMBER.incrementAndGet();
    Map<String, String> form = new LinkedHashMap<>();

    @BeforeEach
    void listAStructure() {
        house = houses.open();
        list(Map.of());
    }

    @Test
    void aRowFillsInTheForm() {
        assertThat(mvc.get().uri(NEW + "?ligne=" + nationalId).with(house.signedIn(ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("Essai " + nationalId + "\">", "value=\"1 rue Fictive\"")
                .contains("value=\"04 79 00 00 00\"", "value=\"09:00-12:00\"")
                .doesNotContain("exemple.fr");
    }

    @Test
    void aStructureOpensWithItsHoursItsPlaceAndAnAdministrator() {
        var answer = create();

        assertThat(answer).hasStatusOk().bodyText().contains("Structure ouverte", form.get("login"));
        var opened = opened();
        Tenancy.runAs(opened.id(), () -> {
            assertThat(sites.sites()).singleElement().returns("Essai-sur-Isère", SiteRow::city);
            assertThat(openingHours.versions())
                    .singleElement()
                    .satisfies(version -> assertThat(version.hours().usualWeek())
                            .containsOnlyKeys(
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY,
                                    DayOfWeek.FRIDAY));
        });
        var administrator = signIns.credentials(form.get("login")).orElseThrow().agent();
        assertThat(administrator.structureId()).isEqualTo(opened.id());
        assertThat(administrator.roles()).isEqualTo(Set.of(ADMIN));
        assertThat(administrator.passwordChangeRequired()).isTrue();
    }

    @Test
    void whoeverOpenedItSeesNothingOfIt() {
        create();

        assertThat(house.agent(ADMIN).followedStructureIds()).doesNotContain(opened().id());
        assertThat(mvc.get().uri("/administration/comptes").with(house.signedIn(ADMIN)))
                .bodyText()
                .doesNotContain(form.get("login"));
    }

    @Test
    void theListSaysThatItIsOpen() {
        create();

        assertThat(mvc.get().uri("/administration/structures").with(house.signedIn(ADMIN)))
                .bodyText()
                .contains("/horaires/" + opened().code())
                .doesNotContain("ligne=" + nationalId);
        fillIn(nationalId);
        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("déjà ouverte");
    }

    @Test
    void aFormSentTwiceMakesOneStructureAndAnotherPassword() {
        var first = create().getResponse();
        var second = create();

        assertThat(second).hasStatusOk().bodyText().contains(form.get("login"));
        assertThat(second.getResponse()).isNotEqualTo(first);
        Tenancy.runAs(opened().id(), () -> assertThat(sites.sites()).hasSize(1));
    }

    @Test
    void aFormNamingAnotherHouseOpensNoDoorIntoIt() {
        var other = houses.open();
        form.put("id", other.structureId().toString());
        assertThat(create()).hasStatus(HttpStatus.CONFLICT);

        form.put("administratorId", other.agent(ADMIN).accountId().toString());
        form.put("login", other.agent(ADMIN).login());
        assertThat(create()).hasStatus(HttpStatus.CONFLICT);
        assertThat(signIns.credentials(other.agent(ADMIN).login()).orElseThrow().agent())
                .isEqualTo(other.agent(ADMIN));
        Tenancy.runAs(
                other.structureId(),
                () -> assertThat(accounts.accounts()).hasSize(other.agents().size()));
    }

    @ParameterizedTest
    @CsvSource({
        "name, Maison d’une autre rue",
        "site.address, 9 rue Fictive",
        "week.monday, 10h-11h",
        "displayName, Dominique Essai",
        "login, autre.identifiant"
    })
    void sentAgainWithOtherValuesItIsToldThatItHasServed(String field, String value) {
        create();
        form.put(field, value);

        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce formulaire a déjà servi");
    }

    @Test
    void onlyWhoOpenedItIsGivenAnotherPassword() {
        create();
        house = houses.open();

        assertThat(create()).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void sentSeveralTimesAtOnceItMakesOneStructureToo() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(Collections.nCopies(4, (Callable<MvcTestResult>) this::create)).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.getResponse().getStatus());

            assertThat(answers).containsOnly(200);
        }
        Tenancy.runAs(opened().id(), () -> assertThat(sites.sites()).hasSize(1));
    }

    @Test
    void aDayThatCannotBeReadIsAskedAndNeverGuessed() {
        list(Map.of("h_mardi", "00:00 - 00:00 / 09:00 - 12:00", "commentaire", "Fermé le dernier mardi du mois"));
        form.remove("week.tuesday");

        assertThat(mvc.get().uri(NEW + "?ligne=" + nationalId).with(house.signedIn(ADMIN)))
                .bodyText()
                .contains("mardi", "00:00 - 00:00 / 09:00 - 12:00", "Fermé le dernier mardi du mois");
        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("La liste dit «\u00a000:00 - 00:00 / 09:00 - 12:00\u00a0»");
        form.put("week.tuesday", "fermé");
        assertThat(create()).hasStatusOk();
    }

    @Test
    void aStructureWithoutHoursOpensWithoutAny() {
        form.keySet().removeIf(field -> field.startsWith("week."));

        assertThat(create()).hasStatusOk();
        Tenancy.runAs(opened().id(), () -> assertThat(openingHours.versions()).isEmpty());
    }

    @Test
    void aStructureOutsideTheListIsTypedByHand() {
        form.remove("ligne");

        assertThat(mvc.get().uri(NEW).with(house.signedIn(ADMIN))).hasStatusOk();
        assertThat(create()).hasStatusOk();
    }

    @Test
    void whatIsWrongIsSaidOnItsFieldAndTheRestIsKept() {
        form.put("login", house.agent(ADMIN).login());
        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("déjà pris");

        form.put("login", "é");
        form.put("week.monday", "le matin");
        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("prenom.nom", "Horaires illisibles", "value=\"1 rue Fictive\"");
        assertThat(structures.byNationalId(Set.of(nationalId))).isEmpty();
    }

    @Test
    void twoHousesOfOneNameCannotShareAnAddress() {
        create();
        form.remove("ligne");
        form.put("id", Ids.next().toString());
        form.put("administratorId", Ids.next().toString());
        form.put("login", form.get("login") + "-2");

        assertThat(create())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une maison de ce nom");
    }

    @Test
    void aRowThatIsNotInTheListIsNotFound() {
        assertThat(mvc.get().uri(NEW + "?ligne=inconnue").with(house.signedIn(ADMIN)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEmptyPostIsAFormToFill() {
        form.clear();

        assertThat(create()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void list(Map<String, String> cells) {
        var row = new LinkedHashMap<>(cells);
        row.put("id_fs", nationalId);
        row.put("lib_fs", "France services d’Essai " + nationalId);
        house.as(ADMIN, () -> lists.putInUse(NationalLists.read(NationalLists.file(row))));
        fillIn(nationalId);
    }

    private void fillIn(String row) {
        form.clear();
        form.put("id", Ids.next().toString());
        form.put("administratorId", Ids.next().toString());
        form.put("ligne", row);
        form.put("name", "France services d’Essai " + row);
        form.put("inseeCode", "73065");
        form.put("site.name", "Essai-sur-Isère");
        form.put("site.address", "1 rue Fictive");
        form.put("site.postalCode", "73000");
        form.put("site.city", "Essai-sur-Isère");
        form.put("site.phone", "04 79 00 00 00");
        form.put("site.openedOn", "2026-01-05");
        Set.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .forEach(day -> form.put("week." + day, "09:00-12:00"));
        form.put("displayName", "Camille Essai");
        form.put("login", "camille." + row.toLowerCase());
    }

    private MvcTestResult create() {
        var request = mvc.post().uri(NEW).with(house.signedIn(ADMIN)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private StructureRow opened() {
        return structures.byNationalId(Set.of(nationalId)).get(nationalId);
    }
}
