package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.PersonService;
import fr.guichet.appointment.Title;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person corrected in all their appointments at once. */
@Controller
@RequestMapping("/personnes/correction")
class PersonsCorrectionController {

    private static final String PAGE = "appointment/persons-correction";

    private final PersonalDataService data;
    private final PersonService people;
    private final MessageSourceAccessor words;

    PersonsCorrectionController(PersonalDataService data, PersonService people, MessageSourceAccessor words) {
        this.data = data;
        this.people = people;
        this.words = words;
    }

    @ModelAttribute("titles")
    Title[] titles() {
        return Title.values();
    }

    @ModelAttribute("chosen")
    ChosenAppointments chosen(@RequestParam Set<UUID> rdv) {
        return ChosenAppointments.of(rdv);
    }

    @GetMapping
    String edit(@ModelAttribute("chosen") ChosenAppointments chosen, Model model) {
        var theirs = data.records(chosen.ids());
        model.addAttribute("form", PersonForm.of(versionOf(theirs), lastKnown(theirs)))
                .addAttribute("identities", PersonalRecord.identitiesIn(theirs));
        return PAGE;
    }

    @PostMapping
    String correct(
            @ModelAttribute("chosen") ChosenAppointments chosen,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var corrected = Attempt.to(() -> people.correct(chosen.ids(), form.seenVersion(), form.toPerson()))
                .whenStale(() -> beside(form, data.records(chosen.ids())), model);
        if (!corrected.succeeds(errors, model)) {
            return PAGE;
        }
        Flash.success(redirect, "person.corrected", chosen.ids().size());
        return "redirect:" + chosen.at("donnees");
    }

    private BothVersions beside(PersonForm typed, List<PersonalRecord> theirs) {
        return typed.beside(versionOf(theirs), lastKnown(theirs), words::getMessage);
    }

    /** Each only grows: their sum tells whether one of them did. */
    private static long versionOf(List<PersonalRecord> theirs) {
        return theirs.stream()
                .map(PersonalRecord::appointment)
                .mapToLong(AppointmentRow::version)
                .sum();
    }

    private static Person lastKnown(List<PersonalRecord> theirs) {
        var last = theirs.getLast().appointment().person();
        if (last == null) {
            throw new RuleViolation("appointment.person-erased");
        }
        return last;
    }
}
