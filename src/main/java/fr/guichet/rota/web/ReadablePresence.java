package fr.guichet.rota.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fr.guichet.shared.typed.Unreadable;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours or half-days that {@link PresenceText} reads; blank is not there. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadablePresence.Validator.class)
@interface ReadablePresence {

    String message() default "{rota.presence.unreadable}";

    /** The weekday of the field, which the text may name. */
    DayOfWeek of();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadablePresence, String> {

        private @Nullable DayOfWeek weekday;

        @Override
        public void initialize(ReadablePresence field) {
            weekday = field.of();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                PresenceText.ranges(text, weekday, List.of());
                return true;
            } catch (Unreadable refused) {
                refused.explainIn(context, PresenceText.fault(refused));
                return false;
            }
        }
    }
}
