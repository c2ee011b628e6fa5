package fr.guichet.shared.typed;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A day in a form whose components are all text. Whatever {@link TypedDay} reads is bound as an ISO date, so that everything
 * after the form meets one spelling; the rest stays as it was typed and is refused.
 */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadableDay.Validator.class)
public @interface ReadableDay {

    String message() default "{typed.day.unreadable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadableDay, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return TypedText.isReadable(text, TypedDay::read, context);
        }
    }
}
