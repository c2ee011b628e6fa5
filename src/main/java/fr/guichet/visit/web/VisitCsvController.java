package fr.guichet.visit.web;

import static java.util.stream.Collectors.joining;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.CsvFile;
import fr.guichet.visit.VisitOrder;
import fr.guichet.visit.VisitRegister;
import fr.guichet.visit.VisitRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same filter as a file: one row a visit with its requests in one cell, or one row a request. The free note stays out: it
 * is for the desk.
 */
@Controller
class VisitCsvController {

    private final VisitRegister register;
    private final MessageSource messages;
    private final Clock clock;

    VisitCsvController(VisitRegister register, MessageSource messages, Clock clock) {
        this.register = register;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/accompagnements", params = "format=csv")
    void export(
            VisitFilterForm form,
            @RequestParam @Nullable String lignes,
            @AuthenticationPrincipal Agent agent,
            HttpServletResponse response)
            throws IOException {
        var filter = form.toFilter(agent, LocalDate.now(clock));
        var order = VisitOrder.named(String.valueOf(form.tri()));
        var byRequest = "demarches".equals(lignes);
        var name = "accompagnements_" + filter.from() + "_" + filter.to() + (byRequest ? "_demarches" : "");
        CsvFile.send(
                response,
                name,
                header(byRequest),
                csv -> register.export(filter, order, visit -> {
                    if (byRequest) {
                        visit.requests().forEach(request -> csv.row(requestCells(visit, request)));
                    } else {
                        csv.row(visitCells(visit));
                    }
                }));
    }

    private List<String> header(boolean byRequest) {
        var columns = new ArrayList<>(List.of(
                "id",
                "date",
                "heure",
                "site",
                "canal",
                "canal_libelle",
                "sur_rendez_vous",
                "duree_minutes",
                "age",
                "age_libelle",
                "genre",
                "quartier",
                "mandat",
                "orientation"));
        columns.addAll(
                byRequest
                        ? List.of(
                                "operateur",
                                "operateur_libelle",
                                "demarche",
                                "demarche_libelle",
                                "niveau",
                                "niveau_libelle",
                                "issue",
                                "issue_libelle",
                                "motif_non_aboutie")
                        : List.of("nombre_demarches", "demarches"));
        return columns;
    }

    private @Nullable Object[] visitCells(VisitRow visit) {
        return append(
                commonCells(visit),
                visit.requests().size(),
                visit.requests().stream().map(this::inOneCell).collect(joining(" | ")));
    }

    private @Nullable Object[] requestCells(VisitRow visit, VisitRow.Request request) {
        return append(
                commonCells(visit),
                request.operatorCode(),
                request.operatorName(),
                request.procedureCode(),
                request.procedureLabel(),
                request.level(),
                label("level", request.level()),
                request.outcome(),
                label("outcome", request.outcome()),
                label("reason", request.notCompletedReason()));
    }

    private List<@Nullable Object> commonCells(VisitRow visit) {
        return Arrays.asList(
                visit.id(),
                visit.day(),
                visit.time().toString(),
                visit.siteName(),
                visit.channel(),
                label("channel", visit.channel()),
                visit.byAppointment() ? "oui" : "non",
                visit.minutes(),
                visit.ageBand(),
                label("age", visit.ageBand()),
                label("gender", visit.gender()),
                visit.neighbourhood(),
                label("mandate", visit.mandate()),
                label("orientation", visit.orientation()));
    }

    private String inOneCell(VisitRow.Request request) {
        return request.operatorCode() + "/" + request.procedureCode() + " " + request.procedureLabel() + " ("
                + label("level", request.level()) + ", " + label("outcome", request.outcome()) + ")";
    }

    private @Nullable String label(String list, @Nullable Enum<?> code) {
        return code == null ? null : messages.getMessage(list + "." + code.name(), null, Locale.FRENCH);
    }

    private static @Nullable Object[] append(List<@Nullable Object> cells, @Nullable Object... more) {
        var all = new ArrayList<>(cells);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
