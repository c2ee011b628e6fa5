package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.statistics.FigureView;
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
            @ModelAttribute("form") FigureForm form,
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
    @Nullable
    String export(
            @AuthenticationPrincipal Agent agent,
            @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var page = pages.open(PATH, form, errors, agent, model);
        if (page.isEmpty()) {
            return PAGE;
        }
        csv.sendOverview(page.get().scope(), response);
        return null;
    }
}
