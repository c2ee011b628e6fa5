package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.visit.VisitDetails;
import fr.guichet.visit.VisitRefused;
import fr.guichet.visit.VisitService;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The correction of a visit. */
@Controller
@RequestMapping("/accompagnements/{id}")
class VisitEditController {

    private final VisitService visits;
    private final VisitChoices choices;
    private final VisitConflict conflict;
    private final AppointmentOfVisit appointments;

    VisitEditController(
            VisitService visits, VisitChoices choices, VisitConflict conflict, AppointmentOfVisit appointments) {
        this.visits = visits;
        this.choices = choices;
        this.conflict = conflict;
        this.appointments = appointments;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @AuthenticationPrincipal Agent agent, Model model) {
        return show(id, VisitForm.of(alive(id)), agent, model);
    }

    @PostMapping
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes redirect) {
        alive(id);
        form.check(errors);
        return errors.hasErrors() ? show(id, form, agent, model) : save(id, form, errors, agent, model, redirect);
    }

    private String save(
            UUID id, VisitForm form, BindingResult errors, Agent agent, Model model, RedirectAttributes redirect) {
        var content = form.toContent();
        var corrected = Attempt.to(() -> visits.correct(id, form.seenVersion(), content, form.leeway(agent)))
                .when(VisitRefused.class, refused -> VisitFaults.show(refused, form, errors))
                .whenStale(() -> conflict.ofTwoEdits(form, content, alive(id), model), model);
        if (!corrected.succeeds(errors, model)) {
            return errors.hasErrors() ? show(id, form, agent, model) : VisitConflict.PAGE;
        }
        Flash.success(redirect, "visit.corrected");
        redirect.addAttribute("du", content.at().toLocalDate())
                .addAttribute("au", content.at().toLocalDate());
        return "redirect:/accompagnements";
    }

    private VisitDetails alive(UUID id) {
        var visit = visits.details(id);
        if (visit.deleted()) {
            throw new NotFound(VisitDetails.class, id);
        }
        return visit;
    }

    private String show(UUID id, VisitForm form, Agent agent, Model model) {
        model.addAttribute("form", form);
        appointments.show(id, model);
        choices.offer(model, agent, form);
        return VisitEntryController.FORM;
    }
}
