package fr.guichet.shared.web;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An ISO date in a form whose components are all text, between 1900 and 2100. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadableDay.Validator.class)
public @interface ReadableDay {

    String message() default "{typeMismatch.java.time.LocalDate}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadableDay, String> {

        /** Within a century of the year 2000. */
        public static boolean isReadable(LocalDate day) {
            return Math.abs(day.getYear() - 2000) <= 100;
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || isReadable(LocalDate.parse(text));
            } catch (DateTimeParseException unreadable) {
                return false;
            }
        }
    }
}
