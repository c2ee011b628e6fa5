package fr.guichet.audit.web;

import fr.guichet.audit.AuditFilter;
import fr.guichet.audit.AuditSearch;
import fr.guichet.shared.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, filtered, page by page or as a file. */
@Controller
@RequestMapping("/administration/journal")
class TrailController {

    private static final int PAGE_SIZE = 50;
    private static final String PAGE = "audit/list";

    private final AuditSearch search;
    private final TrailFilters filters;
    private final TrailLabels labels;
    private final TrailCsv csv;

    TrailController(AuditSearch search, TrailFilters filters, TrailLabels labels, TrailCsv csv) {
        this.search = search;
        this.filters = filters;
        this.labels = labels;
        this.csv = csv;
    }

    @ModelAttribute("labels")
    TrailLabels labels() {
        return labels;
    }

    @GetMapping(params = "!format")
    String list(
            @Valid @ModelAttribute("form") TrailFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Model model) {
        filters.read(form, errors).ifPresent(filter -> show(filter, page, request, model));
        return PAGE;
    }

    private void show(AuditFilter filter, @Nullable String page, HttpServletRequest request, Model model) {
        var pages = Pages.of(request, page, search.count(filter), PAGE_SIZE);
        model.addAttribute("chosen", filter)
                .addAttribute("pages", pages)
                .addAttribute("entries", search.entries(filter, pages.offset(), PAGE_SIZE));
    }

    @GetMapping(params = "format=csv")
    ModelAndView export(@Valid @ModelAttribute("form") TrailFilterForm form, BindingResult errors) {
        return filters.read(form, errors)
                .map(filter -> new ModelAndView(csv.of(filter)))
                .orElseGet(() -> new ModelAndView(PAGE));
    }
}
