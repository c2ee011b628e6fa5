package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.visit.DeletionReason;
import fr.guichet.visit.VisitService;
import fr.guichet.visit.VisitService.Leeway;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deletion of a visit, for a reason: it leaves every figure and stays as a tombstone. */
@Controller
@RequestMapping("/accompagnements/{id}/suppression")
class DeletionController {

    private static final String PAGE = "visit/deletion";

    private final VisitService visits;

    DeletionController(VisitService visits) {
        this.visits = visits;
    }

    @ModelAttribute("reasons")
    List<DeletionReason> reasons() {
        return List.of(DeletionReason.DUPLICATE, DeletionReason.MISTAKE, DeletionReason.TEST);
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        var visit = visits.details(id);
        model.addAttribute("visit", visit).addAttribute("form", DeletionForm.of(visit.version()));
        return PAGE;
    }

    @PostMapping
    String delete(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DeletionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Model model,
            RedirectAttributes redirect) {
        var visit = visits.details(id);
        if (errors.hasErrors()) {
            model.addAttribute("visit", visit);
            return PAGE;
        }
        var reason = DeletionReason.valueOf(form.reason());
        var deleted = visits.delete(id, form.seenVersion(), reason, Leeway.of(agent));
        Flash.success(redirect, deleted ? "visit.deleted" : "visit.deleted-already");
        var day = visit.content().at().toLocalDate();
        redirect.addAttribute("du", day).addAttribute("au", day);
        return "redirect:/accompagnements";
    }

    /** Why a visit leaves the figures, and the version that the agent was looking at. */
    record DeletionForm(
            @NotBlank @ReadsAs(DeletionReason.class) String reason,
            @Pattern(regexp = "\\d{1,18}") @Nullable String version) {

        @SuppressWarnings("NullAway") // not valid until a reason is chosen
        static DeletionForm of(@Nullable Long version) {
            return new DeletionForm(null, String.valueOf(version));
        }

        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }
    }
}
