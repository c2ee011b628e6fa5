package fr.guichet.journeys;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.account.Proof;
import fr.guichet.account.Role;
import fr.guichet.account.factor.AuthenticatorApplication;
import fr.guichet.audit.Trails;
import fr.guichet.exchange.NationalListService;
import fr.guichet.exchange.NationalLists;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.Houses;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.VisitService;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * Every page that the application really has, as the roles that may open it: axe, narrow screens, scripts, titles. What
 * one role saw is not drawn again for another when its main part is the same to the letter.
 */
class AccessibilityTests extends Journey {

    private static final Set<String> NEVER_ONCE_SIGNED_IN = Set.of("/installation", "/connexion", "/connexion/code");

    private static final Pattern TITLE = Pattern.compile("<title>.*?</title>", Pattern.DOTALL);
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);

    /** Ids, tokens and secrets, and the name and login of who reads: to the letter another, to everyone the same. */
    private static final Pattern NO_DIFFERENCE = Pattern.compile("name=\"_(csrf|page)\" value=\"[^\"]*\""
            + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z2-7]{32}|M0,0h1v1h-1z[^\"]*"
            + "|Essai [A-Z]+|maison-\\d+-[a-z]+");

    @Autowired
    VisitService visits;

    @Autowired
    ClosureService closures;

    @Autowired
    NationalListService lists;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    @Autowired
    TestClock clock;

    @Autowired
    WebInvocationPrivilegeEvaluator access;

    private final UUID visitId = Ids.next();
    private final SoftAssertions soft = new SoftAssertions();

    /** For the pages that show what the house did and plans. */
    private void workForAMorning() {
        busy.workUnder(house, visitId);
        house.as(
                COUNSELLOR,
                () -> visits.log(
                        Ids.next(),
                        aVisit(house)
                                .at("2026-03-04T10:30")
                                .requesting("CAF", "CAF_RSA_DEMANDE")
                                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                                .build(),
                        SEVEN_DAYS.atAnyHour()));
        adoptANationalList();
    }

    private void adoptANationalList() {
        house.as(ADMIN, () -> {
            var reading = NationalLists.read(NationalLists.file(
                    Map.of("h_mardi", "00:00 - 00:00", "commentaire", "Fermé le dernier mardi du mois"),
                    Map.of("id_fs", "")));
            lists.putInUse(reading);
            lists.check(NationalLists.read(NationalLists.file(Map.of("id_fs", "90002"))));
        });
    }

    @Test
    void anAgendaAndItsFreeSlotsAreForEveryone() {
        workForAMorning();
        var watched = watch(signIn(window(), RECEPTION));
        for (var address : List.of(
                "/rendez-vous?du=2026-03-18",
                "/rendez-vous/semaine?du=2026-03-18",
                "/rendez-vous/liste?du=2026-03-18",
                "/rendez-vous/nouveau?motif=" + visitId)) {
            assertThat(watched.opens(address)).as(address).isTrue();
            watched.check(address, WatchedPage.ALL_LOOKS);
        }
        watched.page.locator(".slots__slot").first().click();
        watched.check("the form of a held slot", WatchedPage.ALL_LOOKS);
        ChoiceGroups.check(watched.page, "the form of a held slot", soft);
        soft.assertAll();
    }

    @Test
    void whatAVerificationFoundIsForEveryone(@Autowired Trails trails) {
        trails.seal(house);
        trails.change(house, "delete from audit_entry where structure_id = :house and position = 2");
        var watched = watch(signIn(window(), ADMIN));
        assertThat(watched.opens("/administration/journal")).isTrue();
        watched.page.locator("form[action$='/verification'] button").click();
        watched.check("what a verification found", WatchedPage.ALL_LOOKS);
        soft.assertAll();
    }

    @Test
    void everyPageIsForEveryone() {
        workForAMorning();
        var mains = new HashMap<String, Set<String>>();
        var titles = new HashMap<String, Set<String>>();
        var groups = new HashMap<String, Integer>();
        for (var role : Role.values()) {
            var watched = watch(signIn(window(), role));
            watched.check("the menu of " + role, WatchedPage.ALL_LOOKS);
            for (var address : pagesOf(role)) {
                var seen = mains.computeIfAbsent(address, first -> new HashSet<>());
                var looks = seen.isEmpty() ? WatchedPage.LOOKS_OF_MAIN : WatchedPage.ONE_LOOK;
                var html = seen.isEmpty() ? "" : fetched(watched, address);
                if (!seen.contains(part(MAIN, html))) {
                    html = drawn(watched, address);
                    watched.check(role + " " + address, looks);
                    groups.merge(address, ChoiceGroups.check(watched.page, address, soft), Math::max);
                    seen.add(part(MAIN, html));
                }
                titles.computeIfAbsent(part(TITLE, html), title -> new TreeSet<>())
                        .add(address);
            }
        }
        soft.assertThat(groups).as("groups of choices tried").containsEntry("/accompagnements/nouveau", 7);
        soft.assertThat(titles.entrySet())
                .as("addresses under one title")
                .allSatisfy(
                        title -> assertThat(title.getValue()).as(title.getKey()).hasSize(1));
        soft.assertThat(addresses.all())
                .as("pages that nobody opened")
                .filteredOn(address -> !mains.containsKey(address))
                .allMatch(NEVER_ONCE_SIGNED_IN::contains);
        soft.assertAll();
    }

    private List<String> pagesOf(Role role) {
        var signedIn = Proof.PASSWORD.addTo(house.signedInLongAgo(role), clock);
        return addresses.all().stream()
                .filter(address -> access.isAllowed("", in(address).split("\\?")[0], "GET", signedIn))
                .filter(address -> !NEVER_ONCE_SIGNED_IN.contains(address))
                .toList();
    }

    /** As the server sends it, without drawing it. */
    private String fetched(WatchedPage watched, String address) {
        var answer = watched.page.request().get(in(address));
        soft.assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    private String drawn(WatchedPage watched, String address) {
        var answer = watched.open(in(address));
        soft.assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    private static String part(Pattern part, String html) {
        var found = part.matcher(html);
        return found.find() ? NO_DIFFERENCE.matcher(found.group()).replaceAll("") : "";
    }

    private String in(String address) {
        return PageAddresses.in(house, visitId, address);
    }

    @Test
    void theSecondHalfOfASignInIsForEveryone() {
        var page = signIn(window(), COUNSELLOR);
        page.navigate("/mon-compte/code");
        var application = new AuthenticatorApplication(page.inputValue("main input[name=secret]"), clock);
        page.fill("#code", application.code());
        page.click("form:has(#code) button[type=submit]");
        watch(page).check("recovery codes");

        var watched = watch(window().newPage());
        watched.opens("/connexion");
        watched.page.fill("#username", house.agent(COUNSELLOR).login());
        watched.page.fill("#password", Houses.PASSWORD);
        watched.page.click("form:has(#password) button[type=submit]");
        watched.check("the code after the password");
        soft.assertAll();
    }

    @Test
    void thePagesBeforeSignInAreForEveryone() {
        var watched = watch(window().newPage());
        for (var address : List.of(
                "/connexion",
                "/connexion?erreur",
                "/accessibilite",
                "/confidentialite",
                "/horaires/" + house.code(),
                "/horaires/" + house.code() + "/affiche")) {
            soft.assertThat(watched.opens(address)).as(address).isTrue();
            watched.check(address);
        }
        soft.assertAll();
    }

    @Test
    void everyFileThatAPageNamesIsThere() {
        var page = signIn(window(), COORDINATOR);
        page.navigate("/accompagnements/nouveau");
        var files = (List<?>) page.evaluate(
                "() => [...document.querySelectorAll('link[href], script[src]')].map(one => one.href || one.src)");
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(page.request().get(file.toString()).status())
                                .as("%s", file)
                                .isEqualTo(200));
    }

    @Test
    void aRefusalIsForEveryone() {
        var watched = watch(signIn(window(), RECEPTION));
        for (var address : List.of("/accompagnements", "/nulle-part")) {
            soft.assertThat(watched.opens(address)).as(address).isFalse();
            watched.check("error page of " + address);
        }
        soft.assertAll();
    }

    @Test
    void aConflictIsForEveryone() {
        var watched = watch(signIn(window(), COORDINATOR));
        watched.opens("/planning/horaires");
        watched.submit("/planning/fermetures/" + closedAndLifted() + "/retrait");
        assertThat(watched.page.title()).contains("Guichet");
        assertThat(watched.page.content()).contains("déjà levée");
        watched.check("conflict");
        soft.assertAll();
    }

    private UUID closedAndLifted() {
        var day = LocalDate.of(2026, 3, 18);
        var closing = new DecideClosure(
                Ids.next(), house.mainSiteId(), day, day, null, null, ClosureReason.OTHER, true, null);
        house.as(COORDINATOR, () -> {
            closures.close(closing);
            closures.withdraw(closing.id());
        });
        return closing.id();
    }

    @Test
    void aBreakdownIsForEveryone() {
        var watched = watch(signIn(window(), COORDINATOR));
        var asOwner = JdbcClient.create(owner);
        asOwner.sql("alter table neighbourhood rename to neighbourhood_away").update();
        try {
            soft.assertThat(watched.opens("/accompagnements/nouveau")).isFalse();
        } finally {
            asOwner.sql("alter table neighbourhood_away rename to neighbourhood")
                    .update();
        }
        assertThat(watched.page.title()).startsWith("Panne");
        watched.check("breakdown");
        soft.assertAll();
    }

    @Test
    void theRefusalOfATooLargeFileIsForEveryone(@TempDir Path folder) throws IOException {
        var file = folder.resolve("liste.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(60L << 20);
        }
        var watched = watch(signIn(window(), ADMIN));
        watched.opens("/administration/structures/liste-nationale");
        watched.page.setInputFiles("#file", file);
        watched.page.waitForNavigation(() -> watched.page.click("main form button[type=submit]"));
        watched.forgetRefusals();
        assertThat(watched.page.title()).startsWith("Fichier trop gros");
        watched.check("too large a file");
        soft.assertAll();
    }

    @Test
    void anInvitationIsForEveryone() {
        var watched = watch(signIn(window(), ADMIN));
        watched.opens("/administration/comptes/nouveau");
        watched.page.fill("#login", house.code() + ".invite");
        watched.page.fill("#displayName", "Camille Essai");
        watched.page.check("input[name=roles][value=MANAGER]");
        watched.page.click("main form button[type=submit]");
        watched.check("the link of an invitation");
        var link = watched.page.inputValue("#lien");

        var invited = watch(window().newPage());
        assertThat(invited.opens(link)).isTrue();
        invited.check("an invitation");
        invited.opens(link + "x");
        invited.check("an invitation that opens nothing");
        soft.assertAll();
    }

    @Test
    void aOneTimePasswordIsForEveryone() {
        var watched = watch(signIn(window(), ADMIN));
        watched.opens("/administration/comptes");
        watched.submit("/administration/comptes/" + house.agent(RECEPTION).accountId() + "/mot-de-passe");
        watched.page.waitForSelector("main .notice");
        watched.check("one-time password");
        soft.assertAll();
    }

    @Test
    void aCheckedFileIsForEveryone() {
        check("A,Vacances de Noël,2026-12-19,2027-01-03,to_confirm", "Prendre ces dates");
        check("Z,Vacances de Noël,2026-12-19,hier,to_confirm", "Zone inconnue");
        soft.assertAll();
    }

    private void check(String line, String said) {
        var watched = watch(signIn(window(), ADMIN));
        watched.opens("/administration/vacances-scolaires");
        var csv = "zone,name,first_day,last_day,status\n" + line + "\n";
        watched.page.setInputFiles("#file", new FilePayload("vacances.csv", "text/csv", csv.getBytes(UTF_8)));
        watched.page.click("form[enctype] button");
        watched.page.waitForSelector("text=" + said);
        watched.forgetRefusals();
        watched.check(said);
    }

    @Test
    void aRefusedFormIsForEveryone() {
        adoptANationalList();
        sendEmpty(
                COORDINATOR,
                "/accompagnements/nouveau",
                "/annuaire/operateurs/nouveau",
                "/annuaire/operateurs/CAF/demarches/nouveau",
                "/rendez-vous/hors-disponibilites");
        sendEmpty(
                ADMIN,
                "/administration/comptes/nouveau",
                "/administration/sites/nouveau",
                "/administration/structures/liste-nationale",
                "/administration/structures/nouvelle?ligne=90001",
                "/administration/vacances-scolaires",
                "/compte/mot-de-passe",
                "/connexion/confirmation",
                "/mon-compte/code");
        soft.assertAll();
    }

    private void sendEmpty(Role role, String... forms) {
        var watched = watch(signIn(window(), role));
        for (var address : forms) {
            watched.opens(address);
            watched.page.evaluate("""
                    () => { const form = document.querySelector('main form[method=post]');
                            form.noValidate = true; form.requestSubmit(); }
                    """);
            watched.page.waitForSelector("#erreurs");
            watched.forgetRefusals();
            watched.check("refused " + address);
        }
    }

    private WatchedPage watch(Page page) {
        return new WatchedPage(page, soft);
    }
}
