package fr.guichet.shared.web;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fr.guichet.shared.model.ForbiddenData;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Free text that holds no {@link ForbiddenData}; each kind recognised is a violation with its own sentence. */
@Documented
@Target({FIELD, METHOD, PARAMETER, ANNOTATION_TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = NoForbiddenData.Validator.class)
public @interface NoForbiddenData {

    String message() default "{NoForbiddenData}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<NoForbiddenData, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            var found = ForbiddenData.in(text);
            context.disableDefaultConstraintViolation();
            found.forEach(kind -> violate(kind, context));
            return found.isEmpty();
        }

        private static void violate(ForbiddenData kind, ConstraintValidatorContext context) {
            context.buildConstraintViolationWithTemplate("{NoForbiddenData." + kind + "}")
                    .addConstraintViolation();
        }
    }
}
