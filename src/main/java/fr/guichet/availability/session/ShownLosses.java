package fr.guichet.availability.session;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.Providers;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page that shows lost sessions needs beside them. */
@Component
public class ShownLosses {

    private final Providers providers;
    private final SiteService sites;

    ShownLosses(Providers providers, SiteService sites) {
        this.providers = providers;
        this.sites = sites;
    }

    /** @param seen the fingerprint that the form sends back; when it is of others, these are shown */
    public boolean wereSeen(LostSessions lost, @Nullable String seen, Model model) {
        if (lost.fingerprint().equals(seen)) {
            return true;
        }
        add(lost, model);
        return false;
    }

    public void add(LostSessions lost, Model model) {
        model.addAttribute("lost", lost)
                .addAttribute(
                        "providers",
                        providers.named(lost.sessions().stream()
                                .map(AvailabilitySession::providerId)
                                .collect(toSet())))
                .addAttribute("sites", sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name)));
    }
}
