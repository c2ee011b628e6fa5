package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.statistics.appointment.AppointmentFigures;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How appointments end, how full sessions are, how long one waits for a free slot. */
@Controller
@RequestMapping(FigurePage.APPOINTMENTS)
class AppointmentFigureController {

    private static final String PAGE = "statistics/appointments";

    private final AppointmentFigures figures;
    private final FigurePages pages;
    private final AppointmentFigureCsv csv;

    AppointmentFigureController(AppointmentFigures figures, FigurePages pages, AppointmentFigureCsv csv) {
        this.figures = figures;
        this.pages = pages;
        this.csv = csv;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model) {
        pages.open(FigurePage.APPOINTMENTS, form, errors, agent, model)
                .ifPresent(page -> model.addAttribute("statuses", AppointmentStatus.values())
                        .addAttribute("table", figures.byStatus(page.scope()))
                        .addAttribute("fill", figures.fill(page.scope()))
                        .addAttribute("delays", figures.delays(page.scope())));
        return PAGE;
    }

    @GetMapping(params = "format=csv")
    ModelAndView export(
            @AuthenticationPrincipal Agent agent,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            @RequestParam @Nullable String lignes,
            Model model) {
        return pages.open(FigurePage.APPOINTMENTS, form, errors, agent, model)
                .map(page -> new ModelAndView(csv.rows(lignes, page.scope())))
                .orElseGet(() -> new ModelAndView(PAGE));
    }
}
