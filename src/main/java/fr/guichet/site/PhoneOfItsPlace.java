package fr.guichet.site;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import fr.guichet.shared.phone.Phone;
import fr.guichet.shared.phone.PhoneFault;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The telephone of a site is dialled where the site is, wherever it is typed: its postal code says by which plan. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = PhoneOfItsPlace.Validator.class)
@interface PhoneOfItsPlace {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<PhoneOfItsPlace, TypedSite> {

        @Override
        public boolean isValid(TypedSite site, ConstraintValidatorContext context) {
            if (site.phone() == null || !(Phone.read(site.phone(), site.plan()) instanceof PhoneFault fault)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault.template())
                    .addPropertyNode("phone")
                    .addConstraintViolation();
            return false;
        }
    }
}
