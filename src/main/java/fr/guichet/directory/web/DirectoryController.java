package fr.guichet.directory.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.OperatorSummary;
import fr.guichet.directory.ProcedureSearch;
import fr.guichet.directory.Theme;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory: operators by theme, or the procedures that a search found. */
@Controller
class DirectoryController {

    private final Catalogue catalogue;
    private final ProcedureSearch search;

    DirectoryController(Catalogue catalogue, ProcedureSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    @GetMapping("/annuaire")
    String directory(@RequestParam @Nullable String q, @ModelAttribute("today") LocalDate today, Model model) {
        return q == null || q.isBlank() ? operators(today, model) : procedures(q.strip(), today, model);
    }

    private String operators(LocalDate today, Model model) {
        var byRetirement = catalogue.summaries(today).stream()
                .collect(partitioningBy(summary -> summary.operator().isRetiredOn(today)));
        List<OperatorSummary> kept = byRetirement.getOrDefault(false, List.of());
        model.addAttribute("operatorCount", kept.size())
                .addAttribute(
                        "procedureCount",
                        kept.stream().mapToLong(OperatorSummary::procedures).sum())
                .addAttribute(
                        "themes",
                        kept.stream()
                                .collect(groupingBy(
                                        summary -> summary.operator().theme(),
                                        () -> new EnumMap<>(Theme.class),
                                        toList())))
                .addAttribute("retired", byRetirement.getOrDefault(true, List.of()));
        return "directory/list";
    }

    private String procedures(String typed, LocalDate today, Model model) {
        model.addAttribute("typed", typed).addAttribute("found", search.find(typed, today));
        return "directory/found";
    }
}
