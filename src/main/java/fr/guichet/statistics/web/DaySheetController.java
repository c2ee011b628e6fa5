package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.statistics.StatisticsService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sheet of one day, to print at its end. */
@Controller
@RequestMapping("/statistiques/jour")
class DaySheetController {

    private static final String PATH = "/statistiques/jour";
    private static final String PAGE = "statistics/day";

    private final StatisticsService statistics;
    private final FigurePages pages;
    private final FigureCsv csv;

    DaySheetController(StatisticsService statistics, FigurePages pages, FigureCsv csv) {
        this.statistics = statistics;
        this.pages = pages;
        this.csv = csv;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Agent agent,
            @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        pages.openDay(PATH, form, errors, agent, model)
                .ifPresent(page -> model.addAttribute("sheet", statistics.daySheet(page.scope())));
        return PAGE;
    }

    @GetMapping(params = "format=csv")
    @Nullable
    String export(
            @AuthenticationPrincipal Agent agent,
            @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var page = pages.openDay(PATH, form, errors, agent, model);
        if (page.isEmpty()) {
            return PAGE;
        }
        csv.sendDay(page.get().scope(), response);
        return null;
    }
}
