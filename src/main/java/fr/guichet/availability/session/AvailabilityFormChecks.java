package fr.guichet.availability.session;

import fr.guichet.availability.session.AvailabilityChoices.Choices;
import fr.guichet.availability.session.AvailabilityForm.Rhythm;
import fr.guichet.shared.model.ChangeScope;
import org.springframework.validation.BindingResult;

/** What the form of an availability must say that no one of its fields can tell. */
final class AvailabilityFormChecks {

    private static final String NOT_IN_THE_LIST = "typeMismatch.java.util.UUID";

    private AvailabilityFormChecks() {}

    static void check(AvailabilityForm form, Choices choices, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        requireChoices(form, choices, errors);
        if (form.endsBeforeItStarts()) {
            errors.rejectValue("endsAt", "availability.hours-reversed");
        }
        if (form.isOf(Rhythm.EVERY_N_WEEKS) && form.everyWeeks() == null) {
            errors.rejectValue("everyWeeks", "NotBlank");
        }
        if (form.isOf(Rhythm.NTH_OF_MONTH) && form.nth() == null) {
            errors.rejectValue("nth", "NotBlank");
        }
    }

    private static void requireChoices(AvailabilityForm form, Choices choices, BindingResult errors) {
        if (form.provider() != null && !choices.providers().containsKey(form.provider())) {
            errors.rejectValue("provider", NOT_IN_THE_LIST);
        }
        if (!choices.places().containsKey(form.place())) {
            errors.rejectValue("place", NOT_IN_THE_LIST);
        }
        if (!form.types().stream().allMatch(choices::offerType)) {
            errors.rejectValue("types", NOT_IN_THE_LIST);
        }
    }

    static void requireScope(AvailabilityForm form, boolean recurs, BindingResult errors) {
        if (form.scope() == null) {
            errors.rejectValue("scope", "NotBlank");
        } else if (recurs && form.isOf(Rhythm.ONCE) && !form.reaches(ChangeScope.THIS_DAY)) {
            errors.rejectValue("rhythm", "availability.recurs-in-one-way");
        }
    }
}
