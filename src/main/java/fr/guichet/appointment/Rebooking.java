package fr.guichet.appointment;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments to come that a closure, a leave or a cancelled session has hit. Nothing is kept of it: it is read from what is
 * planned, so that a withdrawn closure takes its appointments off the list by itself.
 */
@Service
@Transactional
public class Rebooking {

    private final JdbcClient jdbc;
    private final Offers offers;
    private final Agenda agenda;
    private final SiteService sites;
    private final Clock clock;

    Rebooking(JdbcClient jdbc, Offers offers, Agenda agenda, SiteService sites, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.agenda = agenda;
        this.sites = sites;
        this.clock = clock;
    }

    /** The next ones first, with whom to call: each one leaves an entry in the trail. */
    public List<AppointmentToRebook> toRebook() {
        var reasons = reasons();
        return agenda.appointments(reasons.keySet()).stream()
                .map(row -> new AppointmentToRebook(row, Objects.requireNonNull(reasons.get(row.id()))))
                .toList();
    }

    private Map<UUID, RebookReason> reasons() {
        var coming = coming();
        var hit = new LinkedHashMap<UUID, RebookReason>();
        if (!coming.isEmpty()) {
            var offer = offers.planned(
                    coming.getFirst().slot().day(), coming.getLast().slot().day());
            for (var one : coming) {
                offer.against(one.slot(), one.outside()).ifPresent(reason -> hit.put(one.id(), reason));
            }
        }
        return hit;
    }

    private List<Coming> coming() {
        var now = sites.sites().stream()
                .map(site -> LocalDateTime.now(clock.withZone(site.timeZone())))
                .min(LocalDateTime::compareTo)
                .orElseThrow();
        return jdbc.sql("""
                        select id, provider_id, site_id, room_id, starts_at, ends_at, outside_reason is not null as outside
                          from appointment
                         where structure_id = :structureId and status = 'BOOKED' and starts_at >= :now
                         order by starts_at
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("now", now)
                .query((row, number) ->
                        new Coming(row.getObject("id", UUID.class), ClaimedTimes.slot(row), row.getBoolean("outside")))
                .list();
    }

    /** @param outside at a time that nobody offered, with a reason */
    private record Coming(UUID id, Slot slot, boolean outside) {}
}
