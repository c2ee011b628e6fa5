package fr.guichet.site;

import fr.guichet.shared.tenancy.StructureZone;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteEvent.SiteDescribed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A structure lives in the time of its main site. The clock asks for it all the time, so it is remembered; for a minute only, since another
 * node may be told that the site is elsewhere.
 */
@Component
class MainSiteZone implements StructureZone {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Known(ZoneId zone, Instant until) {}

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final SiteRows sites;
    private final Clock clock;

    MainSiteZone(SiteRows sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Optional<ZoneId> zone() {
        var structureId = Tenancy.requireStructureId();
        var now = clock.instant();
        var remembered = known.get(structureId);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.zone());
        }
        var zone = sites.all().stream().findFirst().map(SiteRow::timeZone);
        zone.ifPresent(found -> known.put(structureId, new Known(found, now.plus(REMEMBERED))));
        return zone;
    }

    @TransactionalEventListener
    void forget(SiteDescribed described) {
        known.remove(Tenancy.requireStructureId());
    }
}
