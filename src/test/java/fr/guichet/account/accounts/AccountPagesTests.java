package fr.guichet.account.accounts;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.AccountRow;
import fr.guichet.account.AccountService;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class AccountPagesTests {

    static final String PATH = "/administration/comptes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    PasswordEncoder passwords;

    House house;

    @BeforeEach
    void open() {
        house = houses.open(Role.values());
    }

    @Test
    void theListSaysWhoMayDoWhatAndWhere() {
        assertThat(get(PATH))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "6 comptes", "Essai COUNSELLOR", login(COUNSELLOR), "Conseil", "Maison mère, Antenne", "actif");
    }

    @Test
    void onlyTheAdministratorSeesAccounts() {
        for (var role : Role.values()) {
            assertThat(mvc.get().uri(PATH).with(house.signedIn(role)))
                    .hasStatus(role == ADMIN ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void thePageWithALinkIsNotKeptByTheBrowser() {
        assertThat(create(Ids.next(), unusedLogin()))
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void theSameFormSentTwiceMakesOneAccount() {
        var id = Ids.next();
        var login = unusedLogin();
        create(id, login);

        assertThat(create(id, login)).hasStatusOk();
        assertThat(house.as(ADMIN, () -> accounts.accounts())).hasSize(7);
    }

    @Test
    void aFormThatMadeAnAccountMakesNoOther() {
        var id = Ids.next();
        create(id, unusedLogin());

        assertThat(create(id, unusedLogin()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("avec d’autres valeurs")
                .doesNotContain(id.toString());
    }

    @Test
    void aTakenLoginIsSaidOnItsField() {
        assertThat(create(Ids.next(), login(COUNSELLOR)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cet identifiant est déjà pris", "value=\"Camille Essai\"", "id=\"login-error\"");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void ofTwoHousesTakingOneLoginTogetherOneIsToldAndTheLogNamesNobody(CapturedOutput console) throws Exception {
        var other = houses.open(Role.values());
        var login = unusedLogin();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads
                    .invokeAll(Stream.of(house, other)
                            .<Callable<String>>map(each -> () -> each.as(ADMIN, () -> outcome(login)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(outcomes).containsExactlyInAnyOrder("created", "account.login-taken");
        }
        assertThat(console.getAll()).doesNotContain("Camille Essai", "argon2");
    }

    @Test
    void malformedFieldsKeepWhatWasTyped() {
        assertThat(post(
                        PATH + "/nouveau",
                        "id",
                        "pas un id",
                        "login",
                        "é",
                        "displayName",
                        "Camille Essai",
                        "roles",
                        "ROOT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Camille Essai\"", "value=\"&eacute;\"", "par exemple prenom.nom");
    }

    @Test
    void whoeverReceivesPeopleNeedsASite() {
        assertThat(post(
                        PATH + "/nouveau",
                        "id",
                        Ids.next().toString(),
                        "login",
                        unusedLogin(),
                        "displayName",
                        "Camille Essai",
                        "roles",
                        "COUNSELLOR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez au moins un site");
    }

    @Test
    void aSiteOfAnotherHouseIsRefused() {
        assertThat(post(
                        PATH + "/nouveau",
                        "id",
                        Ids.next().toString(),
                        "login",
                        unusedLogin(),
                        "displayName",
                        "Camille Essai",
                        "roles",
                        "COUNSELLOR",
                        "sites",
                        houses.open(Role.values()).mainSiteId().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("n’est pas de la maison");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(post(
                        PATH + "/nouveau",
                        "id",
                        Ids.next().toString(),
                        "login",
                        unusedLogin(),
                        "displayName",
                        "Ca\0mille",
                        "roles",
                        "ADMIN"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aChangeIsKept() {
        var before = account(login(RECEPTION));
        assertThat(change(before, before.version(), "Camille Rebaptisée", "MANAGER"))
                .hasStatus3xxRedirection();

        assertThat(account(login(RECEPTION)).roles()).containsExactly(Role.MANAGER);
        assertThat(account(login(RECEPTION)).displayName()).isEqualTo("Camille Rebaptisée");
    }

    @Test
    void aChangeOnAnOlderVersionShowsBoth() {
        var seen = account(login(RECEPTION));
        change(seen, seen.version(), seen.displayName(), "MANAGER");

        assertThat(change(seen, seen.version(), "Camille Rebaptisée", "COORDINATOR"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Camille Rebaptisée",
                        "Coordination",
                        "Essai RECEPTION",
                        "Responsable",
                        "différent",
                        "name=\"version\" value=\"" + account(login(RECEPTION)).version() + "\"");
        assertThat(account(login(RECEPTION)).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void theLastAdministratorStays() {
        var admin = account(login(ADMIN));

        assertThat(post(PATH + "/" + admin.id() + "/desactivation"))
                .satisfies(refusal -> assertRefused(refusal, "account.last-administrator"));
        assertThat(change(admin, admin.version(), admin.displayName(), "MANAGER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dernier compte d’administration");
        assertThat(account(login(ADMIN)).active()).isTrue();
    }

    @Test
    void twoAdministratorsCannotDeactivateEachOtherTogether() throws Exception {
        create(Ids.next(), unusedLogin(), "ADMIN");
        var administrators = house.as(ADMIN, () -> accounts.accounts()).stream()
                .filter(account -> account.roles().contains(ADMIN))
                .map(AccountRow::id)
                .toList();
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(administrators.stream()
                    .<Callable<MvcTestResult>>map(id -> () -> post(PATH + "/" + id + "/desactivation"))
                    .toList());
        }

        assertThat(house.as(ADMIN, () -> accounts.accounts()).stream()
                        .filter(account -> account.roles().contains(ADMIN) && account.active()))
                .hasSize(1);
    }

    @Test
    void aDeactivationIsUndone() {
        var counsellor = account(login(COUNSELLOR));
        var address = PATH + "/" + counsellor.id();

        assertThat(post(address + "/desactivation")).hasStatus3xxRedirection().hasRedirectedUrl(PATH);
        assertThat(signIns.credentials(counsellor.login())).isEmpty();
        assertThat(get(PATH)).bodyText().contains("désactivé");
        post(address + "/reactivation");
        assertThat(signIns.credentials(counsellor.login())).isPresent();
    }

    @Test
    void aForgottenPasswordIsReplacedByAnotherShownOnce() {
        var counsellor = account(login(COUNSELLOR));
        var reset = post(PATH + "/" + counsellor.id() + "/mot-de-passe");

        assertThat(reset).hasStatusOk();
        var credentials = signIns.credentials(counsellor.login()).orElseThrow();
        assertThat(passwords.matches(oneTimePassword(reset), credentials.passwordHash()))
                .isTrue();
        assertThat(credentials.agent().passwordChangeRequired()).isTrue();
    }

    @Test
    void anAccountOfAnotherHouseIsUnknown() {
        var stranger = houses.open(Role.values()).agent(COUNSELLOR).accountId();

        assertThat(get(PATH + "/" + stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PATH + "/" + stranger + "/desactivation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PATH + "/" + stranger + "/mot-de-passe")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAdmittedAccountIsChangedOnlyByTheHouseThatKeepsIt() {
        var host = houses.open(Role.values());
        var guest = house.agent(Role.NETWORK);
        host.as(ADMIN, () -> accounts.admit(guest.login(), Set.of(Role.NETWORK), List.of()));

        var reset = mvc.post()
                .uri(PATH + "/" + guest.accountId() + "/mot-de-passe")
                .with(host.signedIn(ADMIN))
                .with(csrf());
        assertRefused(reset.exchange(), "account.kept-elsewhere");
    }

    @Test
    void everyFormOpens() {
        assertThat(get(PATH + "/nouveau")).hasStatusOk().bodyText().contains("Accueil téléphonique", "Antenne");
        assertThat(get(PATH + "/" + account(login(COORDINATOR)).id()))
                .hasStatusOk()
                .bodyText()
                .contains("checked=\"checked\"");
    }

    private static final Role RECEPTION = Role.RECEPTION;

    private String outcome(String login) {
        try {
            accounts.create(new CreateAccount(login, "Camille Essai", Set.of(ADMIN), List.of()));
            return "created";
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    private MvcTestResult create(UUID id, String login) {
        return create(id, login, "COUNSELLOR");
    }

    private MvcTestResult create(UUID id, String login, String role) {
        return post(
                PATH + "/nouveau",
                "id",
                id.toString(),
                "login",
                login,
                "displayName",
                "Camille Essai",
                "roles",
                role,
                "sites",
                house.mainSiteId().toString());
    }

    private MvcTestResult change(AccountRow account, Long version, String name, String role) {
        return post(
                PATH + "/" + account.id(),
                "version",
                String.valueOf(version),
                "displayName",
                name,
                "roles",
                role,
                "sites",
                house.mainSiteId().toString());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(house.signedIn(ADMIN)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(house.signedIn(ADMIN)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private AccountRow account(String login) {
        return house.as(ADMIN, () -> accounts.accounts()).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private String login(Role role) {
        return house.agent(role).login();
    }

    private static String unusedLogin() {
        return "essai-" + Ids.next().toString().substring(19);
    }

    private static String oneTimePassword(MvcTestResult page) {
        try {
            var found = Pattern.compile("(?:[a-z2-9]{4}-){3}[a-z2-9]{4}(?=</code>)")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertRefused(MvcTestResult refusal, String code) {
        assertThat(refusal).hasStatus(HttpStatus.CONFLICT);
        assertThat(refusal.getRequest().getAttribute("violation"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.getCodes()).containsExactly(code));
    }
}
