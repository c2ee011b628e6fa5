package fr.guichet.exchange.web;

import fr.guichet.exchange.NationalList;
import fr.guichet.exchange.NationalListFile;
import fr.guichet.exchange.NationalListService;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Attempt;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** A file of the national list, to be checked before anything of it is used. */
@Controller
@RequestMapping("/administration/structures/liste-nationale")
class NationalListController {

    private static final String FORM = "exchange/national-list";

    private final NationalListService lists;
    private final NationalList list;

    NationalListController(NationalListService lists, NationalList list) {
        this.lists = lists;
        this.list = list;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", new NationalListForm(null));
        return form(model);
    }

    @PostMapping
    String check(@Valid @ModelAttribute("form") NationalListForm form, BindingResult errors, Model model) {
        if (!Attempt.to(() -> check(form.file())).refusedOn("file").succeeds(errors, model)) {
            return form(model);
        }
        return "redirect:/administration/structures/liste-nationale/verification";
    }

    private void check(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("exchange.file.missing");
        }
        try (var published = file.getInputStream()) {
            lists.check(NationalListFile.read(published));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private String form(Model model) {
        model.addAttribute("inUse", list.inUse().orElse(null));
        return FORM;
    }

    record NationalListForm(@Nullable MultipartFile file) {}
}
