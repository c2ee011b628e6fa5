package fr.guichet.journeys;

import static fr.guichet.visit.DatingBack.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static fr.guichet.visit.WhileClosed.ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.guichet.account.Role;
import fr.guichet.journeys.Desks.Desk;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.visit.VisitService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that each role may open: axe, no sideways scroll on a phone, no word of the browser's console. */
@Journey
class AccessibilityTests {

    static final List<String> FIGURES =
            List.of("jour", "mois", "operateurs", "demarches", "canaux", "ages", "niveaux", "issues", "affluence", "sites");

    @Autowired
    Desks desks;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    House house;
    UUID visitId;

    @BeforeEach
    void openAHouseWithAVisit() {
        house = houses.open();
        visitId = Ids.next();
        house.as(Role.COUNSELLOR, () -> visits.log(visitId, aVisit(house).build(), SEVEN_DAYS, ACCEPT));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageOfARoleIsFreeOfFaults(Role role) {
        var faults = new ArrayList<String>();
        var titles = new HashMap<String, String>();
        try (var desk = desks.signIn(house, role)) {
            for (var address : addresses()) {
                var answer = desk.page().navigate(address);
                if (answer.status() == 200 && String.valueOf(answer.headers().get("content-type")).contains("html")) {
                    faults.addAll(faultsOf(desk, address));
                    titles.merge(desk.page().title(), address, (one, other) -> one + " " + other);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(titles.values()).allSatisfy(same -> assertThat(same).doesNotContain(" "));
    }

    @Test
    void thePagesBeforeSignInAndTheRefusalsAreFreeOfFaults() {
        var faults = new ArrayList<String>();
        try (var desk = desks.open(new NewContextOptions())) {
            for (var address : List.of("/connexion", "/connexion?erreur", "/accessibilite", "/confidentialite")) {
                desk.open(address);
                faults.addAll(faultsOf(desk, address));
            }
        }
        try (var desk = desks.signIn(house, Role.COUNSELLOR)) {
            for (var address : List.of("/administration/comptes", "/nulle-part", "/statistiques?du=hier")) {
                desk.open(address);
                faults.addAll(faultsOf(desk, address));
            }
            desk.open("/accompagnements/nouveau");
            desk.page().evaluate("document.querySelector('[data-visit-entry]').requestSubmit()");
            desk.page().waitForSelector("#erreurs");
            faults.addAll(faultsOf(desk, "a form with errors"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScripts() {
        try (var desk = desks.signIn(house, Role.COUNSELLOR)) {
            assertThat(desk.page().context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("SESSION"))
                    .singleElement()
                    .satisfies(cookie -> {
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.sameSite).hasToString("LAX");
                    });
        }
    }

    private List<String> faultsOf(Desk desk, String address) {
        var faults = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(1280, 320)) {
                desk.page().setViewportSize(width, 800);
                var where = address + " " + scheme + " " + width + ": ";
                new AxeBuilder(desk.page())
                        .analyze()
                        .getViolations()
                        .forEach(rule -> faults.add(where + rule.getId() + " "
                                + rule.getNodes().getFirst().getHtml()));
                if (!Boolean.TRUE.equals(
                        desk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
                    faults.add(where + "scrolls sideways");
                }
            }
        }
        desk.complaints().forEach(complaint -> faults.add(address + ": " + complaint));
        desk.complaints().clear();
        return faults;
    }

    /** Built from the mappings, so that a new page cannot escape; those of another role answer 403 and are passed over. */
    private List<String> addresses() {
        var ids = Map.of(
                "code", "CAF",
                "procedure", "CAF_RSA_DEMANDE",
                "operatorCode", "CAF",
                "procedureCode", "CAF_RSA_DEMANDE");
        var addresses = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> {
                    var methods = info.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/error") && !pattern.equals("/connexion"))
                .flatMap(this::filled)
                .forEach(addresses::add);
        return addresses.stream()
                .map(address -> ids.entrySet().stream()
                        .reduce(address, (path, id) -> path.replace("{" + id.getKey() + "}", id.getValue()), String::concat))
                .filter(address -> !address.contains("{"))
                .toList();
    }

    private Stream<String> filled(String pattern) {
        if (pattern.contains("{vue}") || pattern.contains("{view}")) {
            return FIGURES.stream().map(vue -> pattern.replaceAll("\\{v(ue|iew)}", vue));
        }
        var id = pattern.startsWith("/administration/comptes")
                ? house.agent(Role.COUNSELLOR).accountId()
                : pattern.startsWith("/administration/sites") ? house.antennaId() : visitId;
        return Stream.of(pattern.replace("{id}", id.toString()));
    }
}
