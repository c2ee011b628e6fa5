package fr.guichet.journeys;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.visit.DatingBack.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static fr.guichet.visit.WhileClosed.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.PageAddresses;
import fr.guichet.visit.VisitService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every page that the application really has, as the roles that may open it: axe, narrow screens, scripts, titles. */
class AccessibilityTests extends Journey {

    private static final Map<Integer, List<ColorScheme>> ALL_LOOKS = Map.of(
            1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK), 320, List.of(ColorScheme.DARK, ColorScheme.LIGHT));
    /** Of a page that another role opened already: what differs is the menu. */
    private static final Map<Integer, List<ColorScheme>> ONE_LOOK = Map.of(320, List.of(ColorScheme.LIGHT));

    private static final Set<String> ONLY_BEFORE_THE_HOUSE_OPENS = Set.of("/installation");

    private static final String AXE = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.flatMap(fault =>
                fault.nodes.map(node => fault.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 120))))
            """;
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : ['scrolls sideways: '
                + [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                    .slice(-3).map(one => one.outerHTML.slice(0, 100)).join(' / ')]
            """;

    @Autowired
    VisitService visits;

    @Autowired
    PageAddresses addresses;

    private final UUID visitId = Ids.next();
    private final String axe = axeSource();
    private final SoftAssertions soft = new SoftAssertions();

    @BeforeEach
    void workForAMorning() {
        house.as(COUNSELLOR, () -> {
            visits.log(visitId, aVisit(house).build(), SEVEN_DAYS, ACCEPT);
            visits.log(
                    Ids.next(),
                    aVisit(house)
                            .at("2026-03-04T10:30")
                            .requesting("CAF", "CAF_RSA_DEMANDE")
                            .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                            .build(),
                    SEVEN_DAYS,
                    ACCEPT);
        });
    }

    @Test
    void everyPageIsForEveryone() {
        var reached = new HashSet<String>();
        var titles = new HashMap<String, Set<String>>();
        for (var role : Role.values()) {
            var watched = watch(signIn(window(), role));
            for (var address : addresses.all()) {
                if (watched.opens(PageAddresses.in(house, visitId, address))) {
                    var first = reached.add(address);
                    titles.computeIfAbsent(watched.page.title(), title -> new TreeSet<>())
                            .add(address);
                    watched.check(role + " " + address, first ? ALL_LOOKS : ONE_LOOK);
                }
            }
        }
        soft.assertThat(titles.entrySet())
                .as("addresses under one title")
                .allSatisfy(
                        title -> assertThat(title.getValue()).as(title.getKey()).hasSize(1));
        soft.assertThat(addresses.all())
                .as("pages that nobody opened")
                .filteredOn(address -> !reached.contains(address))
                .allMatch(ONLY_BEFORE_THE_HOUSE_OPENS::contains);
        soft.assertAll();
    }

    @Test
    void thePagesBeforeSignInAreForEveryone() {
        var watched = watch(window().newPage());
        for (var address : List.of("/connexion", "/connexion?erreur", "/accessibilite", "/confidentialite")) {
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
    void aRefusedFormIsForEveryone() {
        sendEmpty(COORDINATOR, "/accompagnements/nouveau");
        sendEmpty(COORDINATOR, "/annuaire/operateurs/nouveau");
        sendEmpty(COORDINATOR, "/annuaire/operateurs/CAF/demarches/nouveau");
        sendEmpty(ADMIN, "/administration/comptes/nouveau");
        sendEmpty(ADMIN, "/administration/sites/nouveau");
        sendEmpty(ADMIN, "/compte/mot-de-passe");
        soft.assertAll();
    }

    private void sendEmpty(Role role, String address) {
        var watched = watch(signIn(window(), role));
        watched.opens(address);
        watched.page.evaluate("""
                () => { const form = document.querySelector('main form[method=post]');
                        form.noValidate = true; form.requestSubmit(); }
                """);
        watched.page.waitForSelector("#erreurs");
        watched.seen.removeIf(message -> message.contains("422"));
        watched.check("refused " + address);
    }

    private Watched watch(Page page) {
        var watched = new Watched(page, new ArrayList<>());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                watched.seen.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> watched.seen.add("script: " + error));
        return watched;
    }

    private static String axeSource() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }

    /** A page and what its console said. */
    private final class Watched {

        final Page page;
        final List<String> seen;

        Watched(Page page, List<String> seen) {
            this.page = page;
            this.seen = seen;
        }

        boolean opens(String address) {
            seen.clear();
            var answer = page.navigate(address);
            var opened = answer.status() == 200;
            if (!opened) {
                seen.removeIf(message -> message.contains("Failed to load resource"));
            }
            return opened;
        }

        void check(String name) {
            check(name, ALL_LOOKS);
        }

        @SuppressWarnings("unchecked")
        void check(String name, Map<Integer, List<ColorScheme>> looks) {
            page.evaluate(axe);
            looks.forEach((width, schemes) -> {
                page.setViewportSize(width, 800);
                soft.assertThat((List<Object>) page.evaluate(TOO_WIDE))
                        .as("%s at %d", name, width)
                        .isEmpty();
                for (var scheme : schemes) {
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
                    soft.assertThat((List<Object>) page.evaluate(AXE))
                            .as("%s at %d, %s", name, width, scheme)
                            .isEmpty();
                }
            });
            soft.assertThat(seen).as("%s in the console", name).isEmpty();
        }
    }
}
