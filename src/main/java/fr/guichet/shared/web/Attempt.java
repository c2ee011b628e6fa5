package fr.guichet.shared.web;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SentBefore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.ui.Model;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * What a form asks for, tried once, and the one way in which every form is told that it was refused. A rule that was broken
 * is said on the field that it names, or on the form’s own where it names none that the form has. A form that was sent
 * before, with other values or for what was undone since, gets the id of a new one ({@code newId} in the model). What somebody else saved meanwhile is
 * shown beside what was typed ({@code versions}), unless it is the same: a form sent twice is done. Whatever is about no field is for
 * {@link ErrorPages}.
 */
public final class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final Runnable change;
    private final Map<Class<?>, Predicate<RuntimeException>> answers = new LinkedHashMap<>();
    private @Nullable String field;

    private Attempt(Runnable change) {
        this.change = change;
    }

    public static Attempt to(Runnable change) {
        return new Attempt(change);
    }

    /** @param field of the form, for what names none of its fields */
    public Attempt refusedOn(String field) {
        this.field = field;
        return this;
    }

    /** @param refusal answered here in a way of its own; the first that fits is taken */
    public <E extends RuntimeException> Attempt when(Class<E> refusal, Consumer<? super E> answer) {
        return whenEither(refusal, refused -> {
            answer.accept(refusal.cast(refused));
            return false;
        });
    }

    /** @param done whether it is, after all */
    private Attempt whenEither(Class<? extends RuntimeException> refusal, Predicate<RuntimeException> done) {
        answers.put(refusal, done);
        return this;
    }

    /**
     * Of two edits at one moment, the second may meet a constraint before it meets the version of the row: the same answer.
     *
     * @param both asked for once somebody else was faster
     */
    public Attempt whenStale(Supplier<BothVersions> both, Model model) {
        return whenEither(OptimisticLockingFailureException.class, stale -> isSaved(both.get(), model))
                .whenEither(DataIntegrityViolationException.class, together -> {
                    log.warn("Two edits of one row together", together);
                    return isSaved(both.get(), model);
                });
    }

    private static boolean isSaved(BothVersions versions, Model model) {
        if (versions.lines().stream().anyMatch(BothVersions.Line::differs)) {
            model.addAttribute("versions", versions);
            return false;
        }
        return true;
    }

    /** Where the page shows what is saved anyway: {@code changed} in the model, and a sentence on the form’s own field. */
    public Attempt whenStale(String code, BindingResult errors, Model model) {
        return when(OptimisticLockingFailureException.class, stale -> {
            model.addAttribute("changed", true);
            reject(new RuleViolation(code), errors);
        });
    }

    /** False at once, with nothing tried, when the form has errors already; false too when the form is to be shown again. */
    public boolean succeeds(BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            change.run();
            return true;
        } catch (RuntimeException refused) {
            return isAnsweredAsDone(refused, errors, model);
        }
    }

    private boolean isAnsweredAsDone(RuntimeException refused, BindingResult errors, Model model) {
        var own = answers.entrySet().stream()
                .filter(answer -> answer.getKey().isInstance(refused))
                .findFirst();
        if (own.isPresent()) {
            return own.get().getValue().test(refused);
        } else if (refused instanceof RuleViolation violation && fieldOf(violation, errors) != null) {
            reject(violation, errors);
            if (violation instanceof SentBefore) {
                model.addAttribute("newId", Ids.next());
            }
            return false;
        } else {
            throw refused;
        }
    }

    private void reject(RuleViolation violation, BindingResult errors) {
        var arguments =
                Arrays.stream(violation.getArguments()).map(French::said).toArray();
        errors.rejectValue(fieldOf(violation, errors), violation.code(), arguments, null);
    }

    private @Nullable String fieldOf(RuleViolation violation, BindingResult errors) {
        var named = violation.field();
        return named != null && (named.isEmpty() || has(named, errors)) ? named : field;
    }

    private static boolean has(String name, BindingResult errors) {
        return errors instanceof AbstractPropertyBindingResult form
                && form.getPropertyAccessor().isReadableProperty(name);
    }
}
