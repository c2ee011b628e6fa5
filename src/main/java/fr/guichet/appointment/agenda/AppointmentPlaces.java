package fr.guichet.appointment.agenda;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.availability.Provider;
import fr.guichet.site.SiteRow;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says with whom and where an appointment is, and was. */
@Component
public class AppointmentPlaces {

    private final AgendaNames names;
    private final AgendaSites sites;

    AppointmentPlaces(AgendaNames names, AgendaSites sites) {
        this.names = names;
        this.sites = sites;
    }

    /**
     * Adds {@code providers}, {@code site}, {@code siteNames} and {@code now}.
     *
     * @param others who else the page names
     */
    public Map<UUID, Provider> describe(AppointmentRow appointment, Stream<UUID> others, Model model) {
        var all = sites.all().stream().collect(toMap(SiteRow::id, identity()));
        var site = Objects.requireNonNull(all.get(appointment.siteId()));
        model.addAttribute("site", site).addAttribute("now", sites.now(site));
        return name(Stream.concat(Stream.of(appointment.providerId()), others), all.values(), model);
    }

    /** Adds {@code providers} and {@code siteNames}. */
    public void name(Stream<UUID> providerIds, Model model) {
        name(providerIds, sites.all(), model);
    }

    private Map<UUID, Provider> name(Stream<UUID> providerIds, Collection<SiteRow> all, Model model) {
        var people = names.providers(providerIds.collect(toSet()));
        model.addAttribute("providers", people)
                .addAttribute("siteNames", all.stream().collect(toMap(SiteRow::id, SiteRow::name)));
        return people;
    }
}
