package fr.guichet.shared.typed;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What was typed is no day, hour or month, or no hours. Carries the sentence that says so; what was typed is in no log. */
public final class Unreadable extends IllegalArgumentException {

    private static final int QUOTED = 40;

    private final String code;
    private final String typed;

    Unreadable(String code, String typed) {
        super(code);
        this.code = code;
        this.typed = typed;
    }

    public String code() {
        return code;
    }

    /** As it is said again: not at any length, and never a placeholder of the sentence around it. */
    public String quoted() {
        var shown = typed.strip().replace('{', '(').replace('}', ')').replaceAll("\\p{Cntrl}", " ");
        return shown.length() > QUOTED ? shown.substring(0, QUOTED) + "…" : shown;
    }

    public MessageSourceResolvable sentence() {
        return new DefaultMessageSourceResolvable(new String[] {code}, new Object[] {quoted()});
    }

    /** In the place of the sentence that the constraint has for everything. */
    public void explainIn(ConstraintValidatorContext context) {
        explainIn(context, code);
    }

    /** @param sentence of the field, where its own says more than what is wrong everywhere */
    public void explainIn(ConstraintValidatorContext context, String sentence) {
        var said = context.unwrap(HibernateConstraintValidatorContext.class);
        said.disableDefaultConstraintViolation();
        said.addMessageParameter("0", quoted())
                .buildConstraintViolationWithTemplate("{" + sentence + "}")
                .addConstraintViolation();
    }
}
