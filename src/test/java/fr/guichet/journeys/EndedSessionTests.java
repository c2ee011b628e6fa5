package fr.guichet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import fr.guichet.account.Role;
import fr.guichet.account.factor.AuthenticatorApplication;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.Houses;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever types for long finds the form again, once signed in, as it was; and nobody else does. */
class EndedSessionTests extends Journey {

    private static final String CLOSURE = "/planning/fermetures/nouvelle";
    private static final String SEND = "main form button.btn-primary";
    private static final String FLASH = "#flash";
    private static final String INTERRUPTED = "Votre session s’était interrompue";

    /** With two more on the last page, as many as wait for one agent. */
    private static final int WINDOWS = 3;

    /** Reads a page as the server sends it, and fills each of its forms in all that a person can type or choose. */
    private static final String FILL = """
            async address => {
              const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
              const given = { date: '2026-04-15', time: '10:15', email: 'essai@exemple.fr', tel: '0612345678', number: '7', month: '2026-04' };
              const byHand = one => one.name && !one.disabled && !['hidden', 'submit', 'button', 'file', 'password'].includes(one.type);
              const filled = [...page.querySelectorAll('main form[method=post]')].map(form => {
                const typed = [...form.elements].filter(byHand);
                typed.forEach((one, i) => {
                  if (one.type === 'checkbox') one.checked = !one.checked;
                  else if (one.type === 'radio') one.checked = true;
                  else if (one.matches('select')) { if (one.options.length) one.selectedIndex = one.options.length - 1; }
                  else one.value = given[one.type] ?? (one.inputMode === 'numeric' ? String(i + 1) : 'Essai ' + i);
                });
                const button = form.querySelector('button[type=submit]:not([formaction])');
                const body = new FormData(form);
                if (button?.name) body.append(button.name, button.value);
                return {
                  action: form.getAttribute('action'),
                  body: form.enctype === 'multipart/form-data' ? body : new URLSearchParams(body),
                  names: [...new Set(typed.map(one => one.name))],
                };
              }).filter(form => form.names.length > 0);
              (window.filled ??= []).push(...filled);
              return filled.map(form => form.names.length);
            }
            """;

    /** Sends them from as many windows, signs in once, and tells what does not come back as it was typed. */
    private static final String SEND_AND_SIGN_IN = """
            async ([login, password]) => {
              const read = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
              const faults = [];
              let page;
              for (const { action, body } of window.filled) {
                const refused = await fetch(action, { method: 'POST', body });
                if (!refused.url.endsWith('/connexion?garde')) faults.push(`${action} leads to ${refused.url}`);
                page = await read(refused);
              }
              const _csrf = page.querySelector('form:has(#password) [name=_csrf]').value;
              let answer = await fetch('/connexion', { method: 'POST', body: new URLSearchParams({ _csrf, username: login, password }) });
              for (const { action, body, names } of window.filled.reverse()) {
                page = await read(answer ?? await fetch('/connexion/reprise'));
                answer = null;
                const told = page.querySelector('#flash')?.textContent ?? '';
                if (!told.includes('interrompue')) faults.push(`${action} tells ${told.trim()}`);
                const form = page.querySelector(`main form[method=post][action="${action}"]`)
                  ?? [...page.querySelectorAll('main form[method=post]')].find(one => names.some(name => one.elements.namedItem(name)));
                const shown = form ? new FormData(form) : new FormData();
                faults.push(...names.filter(name => String(body.getAll(name)) !== String(shown.getAll(name)))
                  .map(name => `${action} ${name}: ${body.getAll(name)} comes back as ${shown.getAll(name)}`));
              }
              window.filled = [];
              return faults;
            }
            """;

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final UUID id = Ids.next();

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void everyFormComesBackAsItWasTypedAndNothingIsSaved() {
        busy.workUnder(house, id);
        var soft = new SoftAssertions();
        var longForms = new TreeSet<String>();
        for (var role : List.of(COORDINATOR, ADMIN)) {
            var page = signIn(window(), role);
            var pages = pagesOf(role, page);
            var before = everythingButTheTrail();
            var waiting = 0;
            for (var address : pages) {
                var forms = (List<?>) page.evaluate(FILL, address);
                if (forms.stream().anyMatch(fields -> ((Number) fields).intValue() > 3)) {
                    longForms.add(address);
                }
                waiting += forms.size();
                if (waiting >= WINDOWS || address.equals(pages.getLast()) && waiting > 0) {
                    endTheSessionsOf(role);
                    soft.assertThat((List<?>) page.evaluate(SEND_AND_SIGN_IN, credentials(role)))
                            .as("up to %s", address)
                            .isEmpty();
                    waiting = 0;
                }
            }
            soft.assertThat(everythingButTheTrail()).isEqualTo(before);
        }
        soft.assertThat(longForms).as("forms of more than three fields").hasSizeGreaterThan(20);
        soft.assertAll();
    }

    private List<String> credentials(Role role) {
        return List.of(house.agent(role).login(), Houses.PASSWORD);
    }

    private List<String> pagesOf(Role role, Page page) {
        var pages = addresses.all().stream()
                .filter(address -> isOf(role, address))
                .map(address -> PageAddresses.in(house, id, address))
                .collect(toCollection(ArrayList::new));
        if (role == COORDINATOR) {
            page.navigate("/rendez-vous/nouveau?motif=" + id);
            page.locator("main form button[name=creneau]").first().click();
            pages.add(page.url());
        }
        return pages;
    }

    private static boolean isOf(Role role, String address) {
        return address.startsWith("/administration") == (role == ADMIN)
                && !address.matches(
                        "/(connexion|installation|poste)(/.*)?|/compte/mot-de-passe|/mon-compte/(code|cles)");
    }

    private void endTheSessionsOf(Role role) {
        jdbc.sql("delete from spring_session where principal_name = :login")
                .param("login", house.agent(role).login())
                .update();
    }

    private String everythingButTheTrail() {
        return Tenancy.as(
                house.structureId(),
                () -> Arrays.stream(jdbc.sql("""
                                select string_agg(c.relname, ',' order by c.relname) from pg_class c
                                 where c.relrowsecurity and c.relname not like 'audit%'
                                """).query(String.class).single().split(","))
                        .map(table -> table + " "
                                + jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                                + table + " t")
                                        .query(String.class)
                                        .single())
                        .collect(joining("\n")));
    }

    @Test
    void aClosureIsSavedOnceItIsSentAgain() {
        var page = withAClosureInterrupted();
        signInHere(page, COORDINATOR, Houses.PASSWORD);
        assertThat(page.locator(FLASH)).containsText(INTERRUPTED);
        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");
        assertThat(closuresSaved()).isZero();

        page.click(SEND);
        assertThat(page.locator("#consequences")).isVisible();
        page.locator(SEND).dblclick();
        page.waitForURL("**/planning/fermetures");
        assertThat(closuresSaved()).isOne();
    }

    @Test
    void itsPageMayBeReloadedUntilItIsSent() {
        var page = withAClosureInterrupted();
        signInHere(page, COORDINATOR, Houses.PASSWORD);
        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");
        var address = page.url();
        page.navigate("/");
        page.navigate(address);
        page.reload();
        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");

        page.click(SEND);
        page.click(SEND);
        page.waitForURL("**/planning/fermetures");
        page.navigate(address);
        assertThat(page.locator(FLASH)).containsText("n’est plus gardé");
    }

    @Test
    void aWrongPasswordLosesNothing() {
        var page = withAClosureInterrupted();
        signInHere(page, COORDINATOR, "pas le bon mot de passe");
        assertThat(page.locator("#refus")).isVisible();
        signInHere(page, COORDINATOR, Houses.PASSWORD);

        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");
    }

    @Test
    void nobodyElseAtTheDeskSeesIt() {
        var page = withAClosureInterrupted();
        signInHere(page, COUNSELLOR, Houses.PASSWORD);

        assertThat(page.locator(FLASH)).containsText("n’est plus gardé");
        assertThat(page.content()).doesNotContain("Formation de l’équipe");
    }

    @Test
    void itWaitsForTheSecondFactorToo() {
        var context = window();
        var page = signIn(context, COORDINATOR);
        var application = enrolACode(page);
        fillAClosure(page);
        endTheSessionsOf(COORDINATOR);
        page.click(SEND);
        signInHere(page, COORDINATOR, Houses.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/connexion/code"));
        page.fill("#code", application.code());
        page.click("form:has(#code) button[type=submit]");

        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");
    }

    @Test
    void whoeverSignedInInAnotherWindowSendsItTwice() {
        var context = window();
        var page = fillAClosure(signIn(context, COORDINATOR));
        context.clearCookies();
        signIn(context, COORDINATOR);
        page.click(SEND);
        assertThat(page.locator(FLASH)).containsText(INTERRUPTED);
        assertThat(page.locator("#publicText")).hasValue("Formation de l’équipe");

        page.click(SEND);
        assertThat(page.locator("#consequences")).isVisible();
        page.click(SEND);
        page.waitForURL("**/planning/fermetures");
        assertThat(closuresSaved()).isOne();
    }

    @Test
    void whatNeedsAFreshProofIsShownAgainAfterIt() {
        var context = window();
        var page = signIn(context, ADMIN);
        page.navigate("/administration/comptes/nouveau");
        page.fill("#displayName", "Camille Essai");
        page.fill("#login", house.code() + ".camille");
        page.check("input[name=roles][value=MANAGER]");
        context.clearCookies();
        signIn(context, ADMIN);
        clock.advance(Duration.ofMinutes(20));
        page.click("form:has(#login) button[type=submit]");
        assertThat(page).hasTitle(Pattern.compile("Confirmez.*"));
        page.fill("#proof", Houses.PASSWORD);
        page.click("form:has(#proof) button[type=submit]");

        assertThat(page.locator(FLASH)).containsText(INTERRUPTED);
        assertThat(page.locator("#displayName")).hasValue("Camille Essai");
    }

    @Test
    void aStrangerIsShownNoForm() {
        var answer = window().request().post("http://localhost:" + port + CLOSURE);

        assertThat(answer.url()).endsWith("/connexion?expiree");
    }

    @Test
    void withoutScriptsARowMoreIsARowMore() {
        var context = window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = signIn(context, COUNSELLOR);
        page.navigate("/accompagnements/nouveau");
        page.fill("#minutes", "25");
        context.clearCookies();
        page.click("[data-add-request]");
        signInHere(page, COUNSELLOR, Houses.PASSWORD);

        assertThat(page.locator("#minutes")).hasValue("25");
        assertThat(page.locator("[data-request]")).hasCount(2);
    }

    @Test
    void aFileIsToBeChosenAgain() {
        var context = window();
        var page = signIn(context, ADMIN);
        page.navigate("/administration/vacances-scolaires");
        context.clearCookies();
        page.click("form[enctype] button[type=submit]");
        signInHere(page, ADMIN, Houses.PASSWORD);

        assertThat(page.locator(FLASH)).containsText("Choisissez de nouveau le fichier");
    }

    @Test
    void aButtonIsPressedForNobody() {
        var context = window();
        var page = signIn(context, COUNSELLOR);
        page.navigate("/rendez-vous/mon-agenda");
        context.clearCookies();
        page.click("main form button[type=submit]");
        signInHere(page, COUNSELLOR, Houses.PASSWORD);

        assertThat(page.locator(FLASH)).containsText("rien n’a été fait");
        assertThat(page).hasURL(Pattern.compile(".*/rendez-vous/mon-agenda"));
        assertThat(page.locator("main input[readonly]")).hasCount(0);
    }

    @Test
    void theSignInPageOfAnotherWindowLeadsOn() {
        var context = window();
        var pages = List.of(context.newPage(), context.newPage(), context.newPage());
        pages.forEach(page -> page.navigate("/connexion"));
        for (var page : pages.subList(0, 2)) {
            signInHere(page, COUNSELLOR, Houses.PASSWORD);
            assertThat(page).hasTitle(Pattern.compile("Aujourd’hui.*"));
        }
        signInHere(pages.getLast(), COORDINATOR, Houses.PASSWORD);

        assertThat(pages.getLast().locator("main")).containsText("Essai COUNSELLOR est déjà sur ce poste");
    }

    @Test
    void whoeverLeavesHasLeftWithAPageOfTheSessionBefore() {
        var context = window();
        var old = signIn(context, COUNSELLOR);
        context.clearCookies();
        var page = signIn(context, COUNSELLOR);
        old.click("#quitter button");
        old.waitForURL("**/connexion?deconnecte");
        page.navigate("/");

        assertThat(page).hasTitle(Pattern.compile("Connexion.*"));
    }

    private Page withAClosureInterrupted() {
        var context = window();
        var page = fillAClosure(signIn(context, COORDINATOR));
        endTheSessionsOf(COORDINATOR);
        page.click(SEND);
        assertThat(page.locator("main")).containsText("rien n’est perdu");
        return page;
    }

    private Page fillAClosure(Page page) {
        page.navigate(CLOSURE);
        page.selectOption("#site", house.antennaId().toString());
        page.fill("#firstDay", "2026-04-15");
        page.selectOption("#reason", "TRAINING");
        page.fill("#publicText", "Formation de l’équipe");
        return page;
    }

    private void signInHere(Page page, Role role, String password) {
        page.fill("#username", house.agent(role).login());
        page.fill("#password", password);
        page.click("form:has(#password) button[type=submit]");
    }

    private AuthenticatorApplication enrolACode(Page page) {
        page.navigate("/mon-compte/code");
        var application = new AuthenticatorApplication(page.inputValue("main input[name=secret]"), clock);
        page.fill("#code", application.code());
        page.click("form:has(#code) button[type=submit]");
        clock.advance(Duration.ofMinutes(1)); // each code is taken once
        return application;
    }

    private int closuresSaved() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select count(*) from closure where structure_id = :house")
                        .param("house", house.structureId())
                        .query(Integer.class)
                        .single());
    }
}
