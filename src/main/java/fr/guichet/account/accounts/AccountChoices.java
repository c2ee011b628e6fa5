package fr.guichet.account.accounts;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Role;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of accounts offer or name: the roles and the sites of the structure. */
@Component
public class AccountChoices {

    private final SiteService sites;
    private final MessageSource messages;

    AccountChoices(SiteService sites, MessageSource messages) {
        this.sites = sites;
        this.messages = messages;
    }

    public void addTo(Model model) {
        model.addAttribute("allRoles", Role.values()).addAttribute("siteNames", siteNames());
    }

    public Map<UUID, String> siteNames() {
        return sites.sites().stream()
                .collect(toMap(SiteRow::id, SiteRow::name, (one, other) -> one, LinkedHashMap::new));
    }

    String roleName(Role role) {
        return word("role." + role);
    }

    public String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
