package fr.guichet.directory.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The code of an operator or a procedure; an operator's is shorter, see the form. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Z0-9_]{2,60}")
@ReportAsSingleViolation
@interface CatalogueCode {

    String message() default "{CatalogueCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
