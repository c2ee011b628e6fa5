package fr.guichet.shared.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;

/**
 * The text of a form field that must read as a UUID, an enum's name, an ISO date or a time of whole minutes, where the form keeps text so that
 * a slip in one field blanks no other. Null is allowed.
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

        private static final ConversionService CONVERSION = isoConversion();
        private static final Pattern HOUR_AND_MINUTE = Pattern.compile("\\d{2}:\\d{2}");

        @SuppressWarnings("NullAway.Init") // initialize() comes first
        private Class<?> type;

        private static ConversionService isoConversion() {
            var conversion = new DefaultFormattingConversionService(false);
            var iso = new org.springframework.format.datetime.standard.DateTimeFormatterRegistrar();
            iso.setUseIsoFormat(true);
            iso.registerFormatters(conversion);
            return conversion;
        }

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
                CONVERSION.convert(text, type);
                if (type == LocalTime.class) {
                    return HOUR_AND_MINUTE.matcher(text).matches();
                }
                return !type.isEnum()
                        || List.of(type.getEnumConstants()).stream()
                                .anyMatch(one -> one.toString().equals(text));
            } catch (ConversionException unreadable) {
                return false;
            }
        }
    }
}
