package fr.guichet.visit.register;

import fr.guichet.account.Agent;
import fr.guichet.account.Agents;
import fr.guichet.directory.Catalogue;
import fr.guichet.shared.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of visits, filtered, page by page. */
@Controller
@RequestMapping("/accompagnements")
class VisitListController {

    private static final int PAGE_SIZE = 20;

    private final VisitRegister register;
    private final Catalogue catalogue;
    private final TotalsInWords words;
    private final Agents agents;
    private final Clock clock;

    VisitListController(VisitRegister register, Catalogue catalogue, TotalsInWords words, Agents agents, Clock clock) {
        this.register = register;
        this.catalogue = catalogue;
        this.words = words;
        this.agents = agents;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    String list(
            @ModelAttribute("filter") VisitFilterForm form,
            @RequestParam(required = false) @Nullable String page,
            @AuthenticationPrincipal Agent agent,
            HttpServletRequest request,
            Model model) {
        var filter = form.toFilter(agent, LocalDate.now(clock));
        var order = VisitOrder.named(String.valueOf(form.tri()));
        var totals = register.totals(filter);
        var operators = catalogue.operators(filter.to());
        var pages = Pages.of(request, page, totals.visits(), PAGE_SIZE);
        model.addAttribute("chosen", filter)
                .addAttribute("order", order)
                .addAttribute("totals", totals)
                .addAttribute("total", words.of(totals, filter, operators))
                .addAttribute("pages", pages)
                .addAttribute("rows", register.page(filter, order, pages.offset(), PAGE_SIZE))
                .addAttribute("operators", operators)
                .addAttribute("counsellors", agents.counsellors());
        return "visit/list";
    }
}
