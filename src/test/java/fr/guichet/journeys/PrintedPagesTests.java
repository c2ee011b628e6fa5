package fr.guichet.journeys;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.appointment.Appointments.bookUnder;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What hangs on the wall of the office fits one sheet. */
class PrintedPagesTests extends Journey {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final String LANDSCAPE = "[0 0 841.9";
    private static final String PORTRAIT = "[0 0 594.9";

    @Autowired
    StandardWeekService weeks;

    @Autowired
    LeaveService leaves;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @ParameterizedTest
    @ValueSource(
            strings = {"/planning?du=2026-03-11", "/planning/presences?du=2026-03-11", "/planning/mois?mois=2026-03"})
    void aPlanningIsOneSheetOnItsSide(String address) {
        var printed = print(address);

        assertThat(printed).contains(LANDSCAPE);
        assertThat(SHEET.matcher(printed).results()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rendez-vous?du=2026-03-18", "/rendez-vous/semaine?du=2026-03-18"})
    void anAgendaIsOneSheetOnItsSide(String address) {
        var id = Ids.next();
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        var printed = print(address);

        assertThat(printed).contains(LANDSCAPE);
        assertThat(SHEET.matcher(printed).results()).hasSize(1);
    }

    @Test
    void soIsALongDayOfShortAppointments() {
        var type = availabilities.shortType(house, "Un quart d’heure");
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, "Du matin au soir");
        availabilities.weekly(house, partner, null, LocalDate.of(2026, 3, 18), "08:00", "19:00", type);
        var printed = print("/rendez-vous?du=2026-03-18");

        assertThat(printed).contains(LANDSCAPE);
        assertThat(SHEET.matcher(printed).results()).hasSize(1);
    }

    @Test
    void theGapsAreReadUpright() {
        assertThat(print("/planning/continuite")).contains(PORTRAIT);
    }

    private String print(String address) {
        Rotas.plan(house, weeks, leaves);
        var page = signIn(window(), COORDINATOR);
        page.navigate(address);
        return new String(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)), ISO_8859_1);
    }
}
