package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where and when an agent works, as a new visit assumes it. */
@Component
class DeskTime {

    private final SiteService sites;
    private final Clock clock;

    DeskTime(SiteService sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** @param now local time of the site */
    record Desk(UUID siteId, LocalDateTime now) {}

    Desk of(Agent agent) {
        var site = site(agent);
        return new Desk(site.id(), in(site.timeZone()));
    }

    LocalDateTime at(UUID siteId) {
        return in(sites.site(siteId).timeZone());
    }

    LocalDateTime in(ZoneId timeZone) {
        return LocalDateTime.ofInstant(clock.instant(), timeZone);
    }

    private SiteRow site(Agent agent) {
        return agent.siteId() == null ? sites.sites().getFirst() : sites.site(agent.siteId());
    }
}
