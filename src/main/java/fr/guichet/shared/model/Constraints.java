package fr.guichet.shared.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The constraints of the database that people run into when two of them act at once, and the rule that each stands for.
 * Which one was broken is what the server names beside its message, whose words depend on its language and on what was typed.
 */
public final class Constraints {

    private static final Map<String, Rule> RULES = Map.ofEntries(
            entry("account_login_unique", new Rule("account.login-taken", "login")),
            entry("appointment_type_label_once", new Rule("appointment-type.label-taken", "label")),
            entry("availability_once", new Rule("availability.overlaps-later", "startsAt")),
            entry("closure_once", new Rule("closure.already-closed", "firstDay")),
            entry("intervenant_name_unique", new Rule("intervenant.name-taken", "name")),
            entry("leave_period_once", new Rule("leave.over-another", "agents")),
            entry("minimum_presence_once", new Rule("minimum.another-holds", "site")),
            entry("operator_code_unique", new Rule("directory.code-taken", "code")),
            entry("procedure_code_unique", new Rule("directory.code-taken", "code")),
            entry("room_name_unique", new Rule("room.name-taken", "name")),
            entry("site_name_unique", new Rule("site.name-taken", "name")),
            entry("special_opening_once", new Rule("special-opening.open-then", "day")),
            entry("structure_code_unique", new Rule("structure.name-taken", "name")),
            entry("structure_national_id_unique", new Rule("structure.already-open", "")));

    private Constraints() {}

    /**
     * Writes, and says by its rule why the database refused.
     *
     * @param arguments of the message, whichever rule it is
     * @throws RuleViolation when the constraint that was broken is one of a rule
     */
    public static void explained(Runnable write, Object... arguments) {
        try {
            write.run();
        } catch (DataIntegrityViolationException refused) {
            var rule = RULES.get(brokenBy(refused));
            throw rule == null ? refused : rule.broken(arguments);
        }
    }

    /** The name of the constraint; empty when the server did not name one. */
    public static String brokenBy(DataIntegrityViolationException refused) {
        var said =
                refused.getMostSpecificCause() instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return said == null ? "" : Objects.requireNonNullElse(said.getConstraint(), "");
    }

    static Map<String, Rule> rules() {
        return RULES;
    }

    /**
     * @param code a message key
     * @param field see {@link RuleViolation#on}
     */
    record Rule(String code, String field) {

        RuleViolation broken(Object... arguments) {
            return new RuleViolation(code, arguments).on(field);
        }
    }
}
