package fr.guichet.appointment.agenda;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.shared.web.CsvFile;
import fr.guichet.site.SiteRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The same appointments as the list shows, as a file: never with the people who come. */
@Controller
class AppointmentCsvController {

    private static final List<String> HEADER = List.of(
            "date",
            "heure",
            "duree_minutes",
            "motif",
            "avec",
            "site",
            "lieu",
            "lieu_libelle",
            "statut",
            "statut_libelle");

    private final Agenda agenda;
    private final Providers providers;
    private final AgendaSites sites;
    private final MessageSource messages;
    private final Clock clock;

    AppointmentCsvController(
            Agenda agenda, Providers providers, AgendaSites sites, MessageSource messages, Clock clock) {
        this.agenda = agenda;
        this.providers = providers;
        this.sites = sites;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/rendez-vous/liste", params = "format=csv")
    void export(AppointmentListFilter form, @AuthenticationPrincipal Agent agent, HttpServletResponse response)
            throws IOException {
        var filter = form.toFilter(agent, LocalDate.now(clock));
        var rows = agenda.withoutPeople(filter);
        var people =
                providers
                        .named(rows.stream()
                                .map(AppointmentRow::providerId)
                                .distinct()
                                .toList())
                        .values()
                        .stream()
                        .collect(toMap(Provider::id, Provider::name));
        var places = sites.all().stream().collect(toMap(SiteRow::id, SiteRow::name));
        CsvFile.send(
                response,
                "rendez-vous_" + filter.from() + "_" + filter.to(),
                HEADER,
                csv -> rows.forEach(row -> csv.row(
                        row.day(),
                        row.start().toLocalTime(),
                        row.slot().duration().toMinutes(),
                        row.typeLabel(),
                        people.get(row.providerId()),
                        places.get(row.siteId()),
                        row.place(),
                        label("appointment.place." + row.place()),
                        row.status(),
                        label("appointment.status." + row.status()))));
    }

    private String label(String code) {
        return messages.getMessage(code, null, Locale.FRANCE);
    }
}
