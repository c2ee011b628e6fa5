package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.shared.model.NotFound;
import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.StatisticsService;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One figure in full. */
@Controller
@RequestMapping("/statistiques/{vue}")
class FigureController {

    private static final String PAGE = "statistics/figure";

    private final StatisticsService statistics;
    private final FigurePages pages;
    private final FigureCsv csv;

    FigureController(StatisticsService statistics, FigurePages pages, FigureCsv csv) {
        this.statistics = statistics;
        this.pages = pages;
        this.csv = csv;
    }

    @ModelAttribute("view")
    FigureView view(@PathVariable String vue) {
        return FigureView.of(vue).orElseThrow(() -> new NotFound(FigureView.class, vue));
    }

    @GetMapping
    String show(
            @ModelAttribute("view") FigureView view,
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        pages.open(path(view), form, errors, agent, model).ifPresent(page -> count(view, page.scope(), model));
        return PAGE;
    }

    private void count(FigureView view, Scope scope, Model model) {
        switch (view) {
            case MONTHS ->
                model.addAttribute("months", statistics.months(scope))
                        .addAttribute("years", statistics.overTheYears(scope));
            case BUSY_HOURS -> model.addAttribute("busyHours", statistics.busyHours(scope));
            case SITES -> model.addAttribute("places", statistics.places(scope));
            case CONTINUITY -> model.addAttribute("continuity", statistics.continuity(scope));
            case AGES -> {
                var bands = statistics.breakdown(view, scope);
                model.addAttribute("breakdown", bands).addAttribute("groups", statistics.inGroups(bands));
            }
            default -> model.addAttribute("breakdown", statistics.breakdown(view, scope));
        }
    }

    @GetMapping(params = "format=csv")
    ModelAndView export(
            @ModelAttribute("view") FigureView view,
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        return pages.open(path(view), form, errors, agent, model)
                .map(page -> new ModelAndView(csv.figure(view, page.scope())))
                .orElseGet(() -> new ModelAndView(PAGE));
    }

    private static String path(FigureView view) {
        return "/statistiques/" + view.slug();
    }
}
