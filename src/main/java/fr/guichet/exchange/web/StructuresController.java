package fr.guichet.exchange.web;

import static java.util.stream.Collectors.toSet;

import fr.guichet.exchange.NationalList;
import fr.guichet.exchange.NationalRow;
import fr.guichet.shared.web.Pages;
import fr.guichet.site.StructureService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The national list: which of its structures are open here, and which could be. */
@Controller
class StructuresController {

    private static final int PAGE_SIZE = 20;

    private final NationalList list;
    private final StructureService structures;

    StructuresController(NationalList list, StructureService structures) {
        this.list = list;
        this.structures = structures;
    }

    @GetMapping("/administration/structures")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            HttpServletRequest request,
            Model model) {
        var words = q == null ? "" : q.replace("\0", "");
        var pages = Pages.of(request, page, list.count(words), PAGE_SIZE);
        var rows = list.page(words, pages.offset(), PAGE_SIZE);
        model.addAttribute("inUse", list.inUse().orElse(null))
                .addAttribute("q", words)
                .addAttribute("pages", pages)
                .addAttribute("rows", rows)
                .addAttribute(
                        "open",
                        structures.byNationalId(
                                rows.stream().map(NationalRow::nationalId).collect(toSet())));
        return "exchange/structures";
    }
}
