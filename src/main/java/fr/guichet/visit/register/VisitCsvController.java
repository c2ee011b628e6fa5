package fr.guichet.visit.register;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same filter as a file. */
@Controller
class VisitCsvController {

    private final VisitRegister register;
    private final VisitColumns columns;
    private final Clock clock;

    VisitCsvController(VisitRegister register, VisitColumns columns, Clock clock) {
        this.register = register;
        this.columns = columns;
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
        var name = "accompagnements_" + filter.from() + "_" + filter.to();
        if ("demarches".equals(lignes)) {
            CsvFile.send(
                    response,
                    name + "_demarches",
                    VisitColumns.requestHeader(),
                    csv -> register.export(
                            filter,
                            order,
                            visit ->
                                    visit.answers().forEach(request -> csv.row(columns.requestCells(visit, request)))));
        } else {
            CsvFile.send(
                    response,
                    name,
                    VisitColumns.visitHeader(),
                    csv -> register.export(filter, order, visit -> csv.row(columns.visitCells(visit))));
        }
    }
}
