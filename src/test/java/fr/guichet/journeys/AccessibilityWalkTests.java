package fr.guichet.journeys;

import static fr.guichet.accessibility.Finding.C;
import static fr.guichet.accessibility.Finding.NA;
import static fr.guichet.accessibility.Finding.NC;
import static fr.guichet.accessibility.Finding.NT;
import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.bookUnder;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.guichet.accessibility.AccessibilityAudit;
import fr.guichet.accessibility.Finding;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.shared.model.Ids;
import fr.guichet.visit.VisitService;
import java.io.IOException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The pages of the recorded walk, walked again for what a script can tell: the statement may not claim more than is true. */
class AccessibilityWalkTests extends Journey {

    private static final int MANY_STOPS = 200;

    /** The letters that someone spaces out to read; by the object model, which the policy of the page allows. */
    private static final String SPACED_OUT = """
            () => document.querySelectorAll('body *').forEach(one => {
              one.style.setProperty('line-height', '1.5', 'important');
              one.style.setProperty('letter-spacing', '.12em', 'important');
              one.style.setProperty('word-spacing', '.16em', 'important');
            })
            """;

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowY))
              .filter(one => one.clientHeight > 4 && one.scrollHeight > one.clientHeight + 4)
              .map(one => one.outerHTML.slice(0, 100))
            """;

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth > innerWidth + 1 ? ['sideways'] : []";

    private static final String FOCUSED = """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return 'none';
              const style = getComputedStyle(one);
              const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return ringed || one.type === 'date' || one.type === 'time' ? 'seen' : 'unseen: ' + one.outerHTML.slice(0, 100);
            }
            """;

    @Autowired
    AccessibilityAudit walk;

    @Autowired
    VisitService visits;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    private final UUID id = Ids.next();
    private final SoftAssertions soft = new SoftAssertions();

    @BeforeEach
    void workForAMorning() {
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
    }

    @Test
    void whatAScriptCanTellIsAsRecorded() throws IOException {
        var script = new ClassPathResource("rgaa.js").getContentAsString(UTF_8);
        var coordinator = signIn(window(), COORDINATOR);
        var administrator = signIn(window(), ADMIN);
        var visitor = window().newPage();
        for (var name : walk.pages()) {
            var page = switch (name) {
                case "comptes" -> administrator;
                case "horaires", "connexion", "confidentialite" -> visitor;
                default -> coordinator;
            };
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                open(page, name);
                compare(name, faults(page, script));
            }
            soft.assertThat(found(page, CUT_OFF)).as("%s at 1280 pixels", name).isEmpty();
            walkByKeyboard(page, name);
            page.setViewportSize(640, 400);
            soft.assertThat(found(page, SIDEWAYS)).as("10.4 on %s", name).isEmpty();
            soft.assertThat(found(page, CUT_OFF)).as("10.4 on %s", name).isEmpty();
            page.evaluate(SPACED_OUT);
            soft.assertThat(found(page, CUT_OFF)).as("10.12 on %s", name).isEmpty();
        }
        soft.assertAll();
    }

    private void open(Page page, String name) {
        page.setViewportSize(1280, 800);
        assertThat(page.navigate(address(name)).status()).as(name).isEqualTo(200);
    }

    private String address(String name) {
        return switch (name) {
            case "aujourdhui" -> "/";
            case "saisie" -> "/accompagnements/nouveau";
            case "accompagnements" -> "/accompagnements";
            case "agenda" -> "/rendez-vous?du=2026-03-18";
            case "reservation" -> "/rendez-vous/nouveau?motif=" + id;
            case "semaine" -> "/rendez-vous/semaine?du=2026-03-18";
            case "annuaire" -> "/annuaire";
            case "statistiques" -> "/statistiques";
            case "comptes" -> "/administration/comptes";
            case "horaires" -> "/horaires/" + house.code();
            case "connexion" -> "/connexion";
            case "confidentialite" -> "/confidentialite";
            default -> throw new AssertionError("Say where the page " + name + " of the walk is");
        };
    }

    private void compare(String page, Map<String, @Nullable List<?>> faults) {
        for (var criterion : walk.criteria()) {
            if (faults.containsKey(criterion.number())) {
                var told = faults.get(criterion.number());
                soft.assertThat(criterion.findings().get(page))
                        .as("%s on %s, where a script finds %s", criterion.number(), page, told)
                        .isIn(allowed(told));
            }
        }
    }

    private static Set<Finding> allowed(@Nullable List<?> told) {
        if (told == null) {
            return EnumSet.of(NA);
        }
        return told.isEmpty() ? EnumSet.of(C, NC, NT) : EnumSet.of(NC);
    }

    private void walkByKeyboard(Page page, String name) {
        page.evaluate("() => document.activeElement?.blur()");
        var stop = "";
        for (int stops = 0; stops < MANY_STOPS && !stop.equals("none"); stops++) {
            page.keyboard().press("Tab");
            stop = (String) page.evaluate(FOCUSED);
            soft.assertThat(stop).as("10.7 on %s", name).isIn("seen", "none");
        }
        soft.assertThat(stop).as("12.9 on %s", name).isEqualTo("none");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable List<?>> faults(Page page, String script) {
        return (Map<String, @Nullable List<?>>) page.evaluate(script);
    }

    private static List<?> found(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }
}
