package fr.guichet.appointment.booking;

import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.site.SiteRow;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** With whom and where an appointment can be at a time that nobody offers. */
@Component
class OutsideChoices {

    private final Providers providers;
    private final AgendaSites sites;

    OutsideChoices(Providers providers, AgendaSites sites) {
        this.providers = providers;
        this.sites = sites;
    }

    /** Adds {@code receivers} and {@code sites}, names by id. */
    void offer(Model model) {
        model.addAttribute(
                        "receivers",
                        providers.all().stream()
                                .collect(toMap(Provider::id, Provider::name, (one, two) -> one, LinkedHashMap::new)))
                .addAttribute(
                        "sites",
                        sites.all().stream()
                                .collect(toMap(SiteRow::id, SiteRow::name, (one, two) -> one, LinkedHashMap::new)));
    }
}
