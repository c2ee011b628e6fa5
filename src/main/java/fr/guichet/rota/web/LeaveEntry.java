package fr.guichet.rota.web;

import fr.guichet.account.AgentName;
import fr.guichet.rota.AlreadyAway;
import fr.guichet.rota.LeaveRow;
import fr.guichet.rota.LeaveService;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Takes what a leave form says, or says on its fields why not. */
@Component
class LeaveEntry {

    private final LeaveService leaves;

    LeaveEntry(LeaveService leaves) {
        this.leaves = leaves;
    }

    /** @param offered those for whom the sender of the form may answer */
    void plan(LeaveForm form, List<AgentName> offered, BindingResult errors, Model model) {
        if (!errors.hasErrors() && form.lacksItsHours()) {
            errors.rejectValue("startsAt", "leave.hours-missing");
        }
        if (!errors.hasErrors() && !isOffered(form.agents(), offered)) {
            errors.rejectValue("agents", "leave.not-yours");
        }
        Attempt.to(() -> save(form, offered))
                .refusedOn("firstDay")
                .when(
                        AlreadyAway.class,
                        away -> errors.rejectValue("agents", away.code(), new Object[] {name(away, offered)}, null))
                .succeeds(errors, model);
    }

    /** @throws NotFound a leave of somebody else */
    static void requireOffered(LeaveForm form, List<AgentName> offered) {
        if (!isOffered(form.agents(), offered)) {
            throw new NotFound(LeaveRow.class, form.id());
        }
    }

    private static boolean isOffered(List<String> agents, List<AgentName> offered) {
        return offered.stream().map(one -> one.id().toString()).toList().containsAll(agents);
    }

    private void save(LeaveForm form, List<AgentName> offered) {
        if (form.replaces() == null) {
            leaves.plan(form.toCommand());
        } else {
            replace(UUID.fromString(form.replaces()), form, offered);
        }
    }

    private void replace(UUID old, LeaveForm form, List<AgentName> offered) {
        requireOffered(LeaveForm.changing(leaves.leave(old), old), offered);
        leaves.replace(old, form.toCommand());
    }

    private static String name(AlreadyAway away, List<AgentName> offered) {
        return offered.stream()
                .filter(one -> one.id().equals(away.agentId()))
                .map(AgentName::displayName)
                .findFirst()
                .orElse("");
    }
}
