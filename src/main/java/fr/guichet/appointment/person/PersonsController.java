package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.shared.phone.ReadablePhone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Finds what may be a person’s, when they ask to know it. What is typed is posted: no address, history or log keeps it. */
@Controller
@RequestMapping("/personnes")
class PersonsController {

    private static final String PAGE = "appointment/persons";

    private final PersonalDataService data;
    private final AppointmentPlaces places;

    PersonsController(PersonalDataService data, AppointmentPlaces places) {
        this.data = data;
        this.places = places;
    }

    @GetMapping
    String blank(@ModelAttribute("form") PersonSearchForm form) {
        return PAGE;
    }

    @PostMapping("/recherche")
    String search(@Valid @ModelAttribute("form") PersonSearchForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors() && !form.tellsOfSomeone()) {
            errors.rejectValue("nom", "person.too-short");
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        var found = data.find(form.given());
        places.name(found.matches().stream().map(PersonMatch::appointment).map(AppointmentRow::providerId), model);
        model.addAttribute("found", found);
        return PAGE;
    }

    /** Name and telephone as the person gives them; one of them may do. */
    record PersonSearchForm(
            @Size(max = 100) @Nullable String nom,
            @ReadablePhone @Size(max = 60) @Nullable String telephone) {

        private static final int LETTERS = 2;

        boolean tellsOfSomeone() {
            return telephone != null
                    || nom != null
                            && nom.codePoints().filter(Character::isLetter).count() >= LETTERS;
        }

        List<String> given() {
            return Stream.of(nom, telephone).filter(Objects::nonNull).toList();
        }

        /** Holds a person: says nothing. */
        @Override
        public String toString() {
            return "PersonSearchForm[…]";
        }
    }
}
