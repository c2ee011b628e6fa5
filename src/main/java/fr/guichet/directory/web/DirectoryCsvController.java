package fr.guichet.directory.web;

import fr.guichet.directory.CatalogueExport;
import fr.guichet.shared.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory as a file: one row a procedure, under the names of today. */
@Controller
class DirectoryCsvController {

    private static final List<String> HEADER = List.of(
            "operateur",
            "operateur_nom_court",
            "operateur_nom",
            "type",
            "type_libelle",
            "theme",
            "theme_libelle",
            "operateur_debut",
            "operateur_fin",
            "demarche",
            "demarche_libelle",
            "demarche_debut",
            "demarche_fin",
            "mots_courants");

    private final CatalogueExport export;
    private final ThemesAndTypes labels;

    DirectoryCsvController(CatalogueExport export, MessageSource messages) {
        this.export = export;
        this.labels = new ThemesAndTypes(messages);
    }

    @GetMapping(path = "/annuaire", params = "format=csv")
    void export(
            @RequestParam @Nullable String q, @ModelAttribute("today") LocalDate today, HttpServletResponse response)
            throws IOException {
        var lines = export.lines(StringUtils.hasText(q) ? q : null, today);
        CsvFile.send(response, "annuaire_" + today, HEADER, csv -> lines.forEach(line -> csv.row(cells(line))));
    }

    private @Nullable Object[] cells(CatalogueExport.Line line) {
        var operator = line.operator();
        var procedure = line.procedure();
        return new @Nullable Object[] {
            operator.code(),
            operator.shortName(),
            operator.name(),
            operator.type(),
            labels.of(operator.type()),
            operator.theme(),
            labels.of(operator.theme()),
            operator.validity().from(),
            operator.validity().lastDay(),
            procedure.code(),
            procedure.label(),
            procedure.validity().from(),
            procedure.validity().lastDay(),
            String.join(" | ", procedure.everydayWords())
        };
    }
}
