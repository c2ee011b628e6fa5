package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentVisits.AppointmentForVisit;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.visit.DifferentVisitKept;
import fr.guichet.visit.VisitRefused;
import fr.guichet.visit.VisitService;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entry of a visit: an empty form, one begun from another visit, and its saving. */
@Controller
@RequestMapping("/accompagnements/nouveau")
class VisitEntryController {

    static final String FORM = "visit/form";

    private final VisitService visits;
    private final VisitChoices choices;
    private final VisitConflict conflict;
    private final NewVisitForms forms;

    VisitEntryController(VisitService visits, VisitChoices choices, VisitConflict conflict, NewVisitForms forms) {
        this.visits = visits;
        this.choices = choices;
        this.conflict = conflict;
        this.forms = forms;
    }

    @GetMapping
    String blank(
            @RequestParam(name = "dupliquer") @Nullable UUID duplicated,
            @RequestParam(name = "meme-personne") @Nullable UUID continued,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        var booked = (AppointmentForVisit) model.getAttribute("booked");
        return show(begun(duplicated, continued, booked, agent), agent, model);
    }

    private VisitForm begun(
            @Nullable UUID duplicated, @Nullable UUID continued, @Nullable AppointmentForVisit booked, Agent agent) {
        if (duplicated != null) {
            return forms.duplicateOf(visits.details(duplicated));
        }
        if (continued != null) {
            return forms.samePersonAs(visits.details(continued));
        }
        return booked != null ? forms.of(booked) : forms.blank(agent);
    }

    @PostMapping
    String log(
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult errors,
            @RequestParam(name = "rendez-vous") @Nullable UUID booked,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        return errors.hasErrors() ? show(form, agent, model) : save(form, errors, booked, agent, model, redirect);
    }

    private String save(
            VisitForm form,
            BindingResult errors,
            @Nullable UUID booked,
            Agent agent,
            Model model,
            RedirectAttributes redirect) {
        var content = form.toContent();
        var logged = Attempt.to(() -> visits.log(form.visitId(), content, form.leeway(agent), booked))
                .refusedOn("")
                .when(VisitRefused.class, refused -> VisitFaults.show(refused, form, errors))
                .when(DifferentVisitKept.class, other -> conflict.ofOneId(form, content, other.kept(), model));
        if (!logged.succeeds(errors, model)) {
            return errors.hasErrors() ? show(form, agent, model) : VisitConflict.PAGE;
        }
        Flash.undoable(
                redirect,
                "/accompagnements/" + form.id() + "/annulation",
                "visit.logged",
                content.requests().size(),
                content.minutes(),
                choices.name(content));
        redirect.addFlashAttribute("lastVisitId", form.id());
        return "redirect:/accompagnements/nouveau";
    }

    private String show(VisitForm form, Agent agent, Model model) {
        model.addAttribute("form", form);
        choices.offer(model, agent, form);
        return FORM;
    }
}
