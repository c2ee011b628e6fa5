package fr.guichet.today.web;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.today.TodayService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the day, by role. */
@Controller
class TodayController {

    private final TodayService today;

    TodayController(TodayService today) {
        this.today = today;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal Agent agent, Model model) {
        var page = today.pageOf(agent);
        model.addAttribute("today", page)
                .addAttribute("mine", page.dueWith(agent.accountId()))
                .addAttribute("coordinates", agent.is(Role.COORDINATOR))
                .addAttribute("administers", agent.is(Role.ADMIN));
        return "today/index";
    }
}
