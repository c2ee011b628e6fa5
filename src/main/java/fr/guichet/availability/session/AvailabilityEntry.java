package fr.guichet.availability.session;

import fr.guichet.availability.ChangeScope;
import fr.guichet.availability.session.AvailabilityChoices.Choices;
import fr.guichet.availability.session.AvailabilityForm.Rhythm;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.web.French;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Sends what the form of an availability says, or says on its fields why not. */
@Component
class AvailabilityEntry {

    private static final String NOT_IN_THE_LIST = "typeMismatch.java.util.UUID";

    private final French french;

    AvailabilityEntry(French french) {
        this.french = french;
    }

    /** @param sending what the form says, once it is whole */
    void send(AvailabilityForm form, Choices choices, BindingResult errors, Model model, Runnable sending) {
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
        if (!errors.hasErrors()) {
            attempt(sending, errors, model);
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

    private void attempt(Runnable sending, BindingResult errors, Model model) {
        try {
            sending.run();
        } catch (AvailabilityOverlaps other) {
            errors.rejectValue(
                    "startsAt",
                    "availability.overlaps",
                    new Object[] {
                        french.day(other.day()),
                        french.time(other.range().start()),
                        french.time(other.range().end())
                    },
                    null);
        } catch (SavedOtherwise kept) {
            errors.rejectValue("id", kept.getCodes()[0]);
            model.addAttribute("newId", Ids.next());
        } catch (RuleViolation refused) {
            errors.rejectValue(fieldOf(refused.getCodes()[0]), refused.getCodes()[0], refused.getArguments(), null);
        }
    }

    private static String fieldOf(String code) {
        return switch (code) {
            case "availability.without-type",
                    "availability.type-of-others",
                    "availability.type-retired",
                    "availability.type-without-room",
                    "availability.type-too-long" -> "types";
            case "availability.room-elsewhere", "availability.room-retired", "availability.site-not-open" -> "place";
            case "availability.in-the-past", "availability.session-changed-meanwhile" -> "validFrom";
            case "availability.ends-before-it-begins", "availability.too-far-ahead" -> "validTo";
            case "availability.never-held", "availability.recurs-in-one-way" -> "rhythm";
            default -> "startsAt";
        };
    }

    static void requireScope(AvailabilityForm form, boolean recurs, BindingResult errors) {
        if (form.scope() == null) {
            errors.rejectValue("scope", "NotBlank");
        } else if (recurs && form.isOf(Rhythm.ONCE) && !form.reaches(ChangeScope.THIS_SESSION)) {
            errors.rejectValue("rhythm", "availability.recurs-in-one-way");
        }
    }
}
