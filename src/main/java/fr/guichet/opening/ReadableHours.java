package fr.guichet.opening;

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

/** The hours of one day, typed so that they can be read: ranges in order, apart from one another; blank is closed. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadableHours.Validator.class)
public @interface ReadableHours {

    String message() default "{ReadableHours}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadableHours, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return TypedRanges.read(text).isPresent();
        }
    }
}
