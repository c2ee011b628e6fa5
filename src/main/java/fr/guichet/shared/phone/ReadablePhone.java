package fr.guichet.shared.phone;

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
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The text of a form field that must read as a telephone number at the house; what is wrong with it is said. Null is allowed. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ReadablePhone.Validator.class)
public @interface ReadablePhone {

    /** Whether it may be that of a service, such as 39 39. */
    boolean ofAService() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ReadablePhone, String> {

        private final Clock clock;
        private boolean ofAService;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void initialize(ReadablePhone constraint) {
            this.ofAService = constraint.ofAService();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return switch (text == null ? null : Phone.read(text, NumberingPlan.of(clock.getZone()))) {
                case null -> true;
                case Phone phone when phone.isOfAService() && !ofAService -> refused(PhoneFault.SERVICE, context);
                case Phone read -> true;
                case PhoneFault fault -> refused(fault, context);
            };
        }

        private static boolean refused(PhoneFault fault, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault.template()).addConstraintViolation();
            return false;
        }
    }
}
