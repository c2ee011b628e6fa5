package fr.guichet.shared.web;

import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;

/**
 * The text of a form field that must read as a UUID, a number or an enum's name, where the form keeps text so that a slip in one
 * field blanks no other. Null is allowed. What is typed as a day or an hour is {@link ReadableDay}, {@link ReadableTime}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadsAs.Reader.class)
public @interface ReadsAs {

    Class<?> value();

    String message() default "{ReadsAs}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tries the conversion that the command will do. */
    class Reader implements ConstraintValidator<ReadsAs, String> {

        private static final ConversionService CONVERSION = new DefaultFormattingConversionService(false);

        @SuppressWarnings("NullAway.Init") // initialize() comes first
        private Class<?> type;

        @Override
        public void initialize(ReadsAs constraint) {
            this.type = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                if (type == Long.class) {
                    Long.parseLong(text);
                    return true;
                }
                CONVERSION.convert(text, type);
                return !type.isEnum()
                        || List.of(type.getEnumConstants()).stream()
                                .anyMatch(one -> one.toString().equals(text));
            } catch (ConversionException | NumberFormatException unreadable) {
                return false;
            }
        }
    }
}
