package fr.guichet.directory.web;

import fr.guichet.shared.model.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/** A change that may be refused: the form shows why, and what stands now when somebody else was faster. */
final class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private Attempt() {}

    /** @param field the one that a broken rule is about */
    static void to(Runnable change, String field, BindingResult errors) {
        try {
            change.run();
        } catch (RuleViolation refused) {
            errors.rejectValue(field, refused.getCodes()[0], refused.getArguments(), null);
        } catch (OptimisticLockingFailureException stale) {
            errors.reject("directory.changed-meanwhile");
        } catch (DataIntegrityViolationException together) {
            log.warn("Two changes of one row of the catalogue together", together);
            errors.reject("directory.changed-meanwhile");
        }
    }
}
