package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.statistics.StatisticsService;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

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
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        pages.openDay(PATH, form, errors, agent, model)
                .ifPresent(page -> model.addAttribute("sheet", statistics.daySheet(page.scope())));
        return PAGE;
    }

    @GetMapping(params = "format=csv")
    ModelAndView export(
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        return pages.openDay(PATH, form, errors, agent, model)
                .map(page -> new ModelAndView(csv.day(page.scope())))
                .orElseGet(() -> new ModelAndView(PAGE));
    }
}
