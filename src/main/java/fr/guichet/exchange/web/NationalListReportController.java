package fr.guichet.exchange.web;

import fr.guichet.exchange.NationalList;
import fr.guichet.exchange.NationalListService;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.CsvFile;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the file that was read last says and does not say, by line; adopting it is the act of this page. */
@Controller
@RequestMapping("/administration/structures/liste-nationale/verification")
class NationalListReportController {

    private static final int PAGE_SIZE = 50;
    private static final List<String> COLUMNS =
            List.of("ligne", "structure", "colonne", "valeur", "raison", "ligne reprise");

    private final NationalListService lists;
    private final NationalList list;
    private final MessageSource messages;

    NationalListReportController(NationalListService lists, NationalList list, MessageSource messages) {
        this.lists = lists;
        this.list = list;
        this.messages = messages;
    }

    @GetMapping(params = "!format")
    String report(@RequestParam(required = false) @Nullable String page, HttpServletRequest request, Model model) {
        model.addAttribute("form", new Adoption(null, null));
        return show(page, request, model);
    }

    private String show(@Nullable String page, HttpServletRequest request, Model model) {
        list.readLast().ifPresent(summary -> {
            var pages = Pages.of(request, page, summary.faults(), PAGE_SIZE);
            model.addAttribute("list", summary)
                    .addAttribute(
                            "change", summary.inUse() ? null : list.change().orElse(null))
                    .addAttribute("pages", pages)
                    .addAttribute("rows", list.faults(summary.id(), pages.offset(), PAGE_SIZE));
        });
        return "exchange/report";
    }

    @GetMapping(params = "format=csv")
    void csv(HttpServletResponse response) throws IOException {
        var rows = list.readLast()
                .map(summary -> list.faults(summary.id(), 0, summary.faults()))
                .orElse(List.of());
        CsvFile.send(
                response,
                "liste-nationale-non-repris",
                COLUMNS,
                csv -> rows.forEach(row -> {
                    var fault = row.fault();
                    csv.row(
                            fault.line(),
                            row.structure(),
                            fault.column(),
                            fault.value(),
                            messages.getMessage(
                                    "exchange.fault." + fault.fault(), null, LocaleContextHolder.getLocale()),
                            row.structure().isEmpty() ? "non" : "oui");
                }));
    }

    @PostMapping
    String adopt(
            @Valid @ModelAttribute("form") Adoption form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var adopted =
                Attempt.to(() -> lists.adopt(form.requireList(), Objects.requireNonNullElse(form.vanishing(), 0)));
        if (!adopted.succeeds(errors, model)) {
            return show(null, request, model);
        }
        Flash.success(redirect, "exchange.list.adopted");
        return "redirect:/administration/structures";
    }

    /**
     * @param list that was checked
     * @param vanishing how many structures are to vanish, when that box is ticked
     */
    record Adoption(@Nullable UUID list, @Nullable Integer vanishing) {

        UUID requireList() {
            if (list == null) {
                throw new RuleViolation("exchange.list.gone");
            }
            return list;
        }
    }
}
