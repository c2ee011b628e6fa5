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
import java.time.DayOfWeek;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The hours of one day, which {@link TypedRanges} reads: ranges apart from one another; blank is closed. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadableHours.Validator.class)
public @interface ReadableHours {

    String message() default "{" + TypedRanges.UNREADABLE + "}";

    /** The weekday of the field, which the text may name. */
    DayOfWeek[] of() default {};

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadableHours, String> {

        private @Nullable DayOfWeek weekday;

        @Override
        public void initialize(ReadableHours field) {
            weekday = Arrays.stream(field.of()).findFirst().orElse(null);
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return TypedText.isReadable(text, hours -> TypedRanges.read(hours, weekday), context);
        }
    }
}
