package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.statistics.FigureView;
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

/** All figures of a period on one page. */
@Controller
@RequestMapping("/statistiques")
class DashboardController {

    private static final String PATH = "/statistiques";
    private static final String PAGE = "statistics/dashboard";

    private final StatisticsService statistics;
    private final FigurePages pages;
    private final FigureCsv csv;

    DashboardController(StatisticsService statistics, FigurePages pages, FigureCsv csv) {
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
        pages.open(PATH, form, errors, agent, model).ifPresent(page -> {
            var dashboard = statistics.dashboard(page.scope());
            model.addAttribute("dashboard", dashboard)
                    .addAttribute("overview", dashboard.overview())
                    .addAttribute("ages", statistics.inGroups(dashboard.breakdown(FigureView.AGES)));
        });
        return PAGE;
    }

    @GetMapping(params = "format=csv")
    ModelAndView export(
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        return pages.open(PATH, form, errors, agent, model)
                .map(page -> new ModelAndView(csv.overview(page.scope())))
                .orElseGet(() -> new ModelAndView(PAGE));
    }
}
