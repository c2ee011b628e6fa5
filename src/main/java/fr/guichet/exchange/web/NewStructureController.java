package fr.guichet.exchange.web;

import fr.guichet.exchange.NationalList;
import fr.guichet.exchange.NationalRow;
import fr.guichet.exchange.StructureCreationService;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A further structure, filled in from a row of the national list or by hand. Its administrator's one-time password is the answer
 * itself, without a redirect, so that it is stored nowhere.
 */
@Controller
@RequestMapping("/administration/structures/nouvelle")
class NewStructureController {

    private static final String FORM = "exchange/new-structure";

    private final NationalList list;
    private final StructureCreationService creation;
    private final Clock clock;

    NewStructureController(NationalList list, StructureCreationService creation, Clock clock) {
        this.list = list;
        this.creation = creation;
        this.clock = clock;
    }

    @GetMapping
    String blank(@RequestParam(required = false) @Nullable String ligne, Model model) {
        var today = LocalDate.now(clock);
        if (ligne == null) {
            model.addAttribute("form", NewStructureForm.blank(today));
        } else {
            var row = list.row(ligne).orElseThrow(() -> new NotFound(NationalRow.class, ligne));
            model.addAttribute("row", row).addAttribute("form", NewStructureForm.of(row, today));
        }
        return FORM;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") NewStructureForm form, BindingResult errors, Model model) {
        var row = form.ligne() == null ? null : list.row(form.ligne()).orElse(null);
        model.addAttribute("row", row);
        if (row != null) {
            requireTheDaysThatCannotBeRead(form, row, errors);
        }
        return Attempt.to(() -> create(form, row, model)).succeeds(errors, model) ? "exchange/opened" : FORM;
    }

    private static void requireTheDaysThatCannotBeRead(NewStructureForm form, NationalRow row, BindingResult errors) {
        row.week().unreadable().forEach((day, published) -> {
            if (form.week().on(day) == null) {
                var field = "week." + day.name().toLowerCase(Locale.ROOT);
                errors.rejectValue(field, "exchange.new.unreadable-day", new Object[] {published}, null);
            }
        });
    }

    private void create(NewStructureForm form, @Nullable NationalRow row, Model model) {
        var structure = form.toStructure(row);
        model.addAttribute("house", structure).addAttribute("oneTimePassword", creation.create(structure));
    }
}
