package fr.guichet.account.accounts;

import fr.guichet.account.AccountRow;
import fr.guichet.account.AccountService;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: its name, roles and sites. */
@Controller
@RequestMapping("/administration/comptes/{id}")
class AccountController {

    private final AccountService accounts;
    private final AccountChoices choices;

    AccountController(AccountService accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var account = accounts.account(id);
        model.addAttribute("form", AccountForm.of(account));
        return page(account, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var changed = Attempt.to(
                        () -> accounts.change(id, form.version(), form.displayName(), form.roles(), form.siteIds()))
                .whenStale(() -> bothVersions(id, form), model);
        if (!changed.succeeds(errors, model)) {
            return page(accounts.account(id), model);
        }
        Flash.success(redirect, "account.saved");
        return "redirect:/administration/comptes";
    }

    private BothVersions bothVersions(UUID id, AccountForm form) {
        var siteNames = choices.siteNames();
        return form.beside(
                accounts.account(id), choices::roleName, site -> siteNames.getOrDefault(site, site.toString()));
    }

    private String page(AccountRow account, Model model) {
        choices.addTo(model);
        model.addAttribute("account", account);
        return "account/edit";
    }
}
