package fr.guichet.appointment.person;

import fr.guichet.appointment.PersonService;
import fr.guichet.appointment.Title;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A name, a number or an address that was misheard. */
@Controller
@RequestMapping("/rendez-vous/{id}/personne")
class PersonController {

    private static final String PAGE = "appointment/person";

    private final Agenda agenda;
    private final PersonService people;
    private final MessageSourceAccessor words;

    PersonController(Agenda agenda, PersonService people, MessageSourceAccessor words) {
        this.agenda = agenda;
        this.people = people;
        this.words = words;
    }

    @ModelAttribute("titles")
    Title[] titles() {
        return Title.values();
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var appointment = agenda.appointment(id);
        var person = appointment.person();
        if (person == null) {
            throw new RuleViolation("appointment.person-erased");
        }
        model.addAttribute("id", id).addAttribute("form", PersonForm.of(appointment.version(), person));
        return PAGE;
    }

    @PostMapping
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("id", id);
        var corrected = Attempt.to(() -> people.correct(Set.of(id), form.seenVersion(), form.toPerson()))
                .whenStale(() -> both(id, form), model);
        if (!corrected.succeeds(errors, model)) {
            return PAGE;
        }
        Flash.success(redirect, "appointment.corrected");
        return "redirect:/rendez-vous/{id}";
    }

    private BothVersions both(UUID id, PersonForm form) {
        var kept = agenda.appointment(id);
        var person = kept.person();
        if (person == null) {
            throw new RuleViolation("appointment.person-erased");
        }
        return form.beside(kept.version(), person, words::getMessage);
    }
}
