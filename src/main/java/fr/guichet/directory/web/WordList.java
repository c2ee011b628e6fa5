package fr.guichet.directory.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** {@link EverydayWords} that fit: each of at most 60 characters, 500 in all. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = WordList.Validator.class)
@interface WordList {

    String message() default "{WordList}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<WordList, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            var words = EverydayWords.list(text);
            return words.stream().allMatch(word -> word.length() <= 60)
                    && String.join("|", words).length() <= 500;
        }
    }
}
