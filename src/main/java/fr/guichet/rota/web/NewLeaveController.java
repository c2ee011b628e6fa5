package fr.guichet.rota.web;

import fr.guichet.account.Agent;
import fr.guichet.account.AgentName;
import fr.guichet.account.Agents;
import fr.guichet.account.Role;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.DayPart;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A leave, new or in the place of another: the coordinator’s for anyone, everyone else’s for themselves. */
@Controller
@RequestMapping("/planning/presences/absences/nouvelle")
class NewLeaveController {

    private static final String FORM = "rota/leave-form";

    private final LeaveService leaves;
    private final LeaveEntry entry;
    private final Agents agents;
    private final Clock clock;

    NewLeaveController(LeaveService leaves, LeaveEntry entry, Agents agents, Clock clock) {
        this.leaves = leaves;
        this.entry = entry;
        this.agents = agents;
        this.clock = clock;
    }

    /** @param remplace the leave to change */
    @GetMapping
    String blank(
            @RequestParam @Nullable UUID agent,
            @RequestParam @Nullable LocalDate du,
            @RequestParam @Nullable UUID remplace,
            @AuthenticationPrincipal Agent who,
            Model model) {
        var offered = offered(who);
        if (remplace != null) {
            var form = LeaveForm.changing(leaves.leave(remplace), Ids.next());
            LeaveEntry.requireOffered(form, offered);
            model.addAttribute("form", form);
        } else {
            var day =
                    Optional.ofNullable(du).orElseGet(() -> LocalDate.now(clock).plusDays(1));
            model.addAttribute("form", LeaveForm.blank(Ids.next(), agent == null ? List.of() : List.of(agent), day));
        }
        return page(offered, model);
    }

    @PostMapping
    String plan(
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent who,
            Model model,
            RedirectAttributes redirect) {
        var offered = offered(who);
        entry.plan(form, offered, errors, model);
        if (errors.hasErrors()) {
            return page(offered, model);
        }
        tell(form, redirect);
        redirect.addAttribute("du", form.firstDay());
        return "redirect:/planning";
    }

    /** What it hits comes before its undo, which stays on the page of the presences. */
    private void tell(LeaveForm form, RedirectAttributes redirect) {
        var hit = leaves.consequences(form.toCommand());
        if (!hit.isEmpty()) {
            Flash.warning(
                    redirect,
                    hit.getFirst().code() + ".of-leave",
                    hit.getFirst().arguments().toArray());
        } else if (form.agents().size() == 1 && form.replaces() == null) {
            Flash.undoable(redirect, "/planning/presences/absences/" + form.id() + "/retrait", "leave.saved", 1);
        } else {
            Flash.success(redirect, "leave.saved", form.agents().size());
        }
    }

    private List<AgentName> offered(Agent who) {
        return agents.counsellors().stream()
                .filter(one -> who.is(Role.COORDINATOR) || one.id().equals(who.accountId()))
                .toList();
    }

    private static String page(List<AgentName> offered, Model model) {
        model.addAttribute("agents", offered)
                .addAttribute("alone", offered.size() == 1)
                .addAttribute("kinds", LeaveKind.values())
                .addAttribute("parts", DayPart.values());
        return FORM;
    }
}
