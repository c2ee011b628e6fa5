package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a slot that is asked for makes sense: not past, within a year and a day, with someone who does this. */
@Component
class SlotSense {

    private static final int DAYS_AHEAD = 366;

    private final AppointmentTypeService types;
    private final Providers providers;
    private final SiteService sites;
    private final Clock clock;

    SlotSense(AppointmentTypeService types, Providers providers, SiteService sites, Clock clock) {
        this.types = types;
        this.providers = providers;
        this.sites = sites;
        this.clock = clock;
    }

    AskedSlot of(WantedSlot wanted) {
        var type = types.type(wanted.typeId());
        var provider = provider(wanted.providerId());
        var zone = sites.site(wanted.siteId()).timeZone();
        var now = LocalDateTime.now(clock.withZone(zone));
        requireOffered(type, provider, wanted);
        var slot = Slot.of(provider.id(), wanted.siteId(), null, wanted.start(), type.duration());
        requireInReach(slot, now);
        var takes = SlotSearch.of(type, wanted.place()).takes();
        return new AskedSlot(type, provider, slot, takes, now, wanted.outsideReason());
    }

    private static void requireOffered(AppointmentTypeRow type, Provider provider, WantedSlot wanted) {
        if (!type.isOfferedOn(wanted.day())
                || type.providedBy() != provider.kind()
                || !type.places().contains(wanted.place())) {
            throw new RuleViolation("appointment.type-not-offered");
        }
    }

    private static void requireInReach(Slot slot, LocalDateTime now) {
        if (slot.start().isBefore(now)) {
            throw new RuleViolation("appointment.in-the-past");
        }
        if (slot.day().isAfter(now.toLocalDate().plusDays(DAYS_AHEAD))
                || !slot.end().toLocalDate().equals(slot.day())) {
            throw new RuleViolation("appointment.too-far");
        }
    }

    private Provider provider(UUID id) {
        return Optional.ofNullable(providers.named(Set.of(id)).get(id))
                .orElseThrow(() -> new NotFound(Provider.class, id));
    }
}
