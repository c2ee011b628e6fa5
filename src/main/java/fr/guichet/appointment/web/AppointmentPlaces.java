package fr.guichet.appointment.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.MoveRow;
import fr.guichet.site.SiteRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says with whom and where an appointment is, and was. */
@Component
class AppointmentPlaces {

    private final AgendaNames names;
    private final AgendaSites sites;

    AppointmentPlaces(AgendaNames names, AgendaSites sites) {
        this.names = names;
        this.sites = sites;
    }

    /** Adds {@code providers}, {@code rooms}, {@code site}, {@code siteNames} and {@code now}. */
    void describe(AppointmentRow appointment, List<MoveRow> moves, Model model) {
        var all = sites.all().stream().collect(toMap(SiteRow::id, site -> site));
        var ids = Stream.concat(
                        Stream.of(appointment.providerId()), moves.stream().map(MoveRow::providerId))
                .collect(toSet());
        var site = Objects.requireNonNull(all.get(appointment.siteId()));
        model.addAttribute("providers", names.providers(ids))
                .addAttribute("rooms", names.rooms())
                .addAttribute("site", site)
                .addAttribute("siteNames", all.values().stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("now", sites.now(site));
    }
}
