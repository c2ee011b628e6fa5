package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which site a page of the agenda shows, and what time it is there. */
@Component
public class AgendaSites {

    private final SiteService sites;
    private final Clock clock;

    AgendaSites(SiteService sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    public List<SiteRow> all() {
        return sites.sites();
    }

    /** The one that is asked for, else that of the agent, else the main one. */
    public static SiteRow shown(List<SiteRow> all, @Nullable UUID asked, Agent agent) {
        var wanted = asked == null ? agent.siteId() : asked;
        return all.stream().filter(site -> site.id().equals(wanted)).findFirst().orElseGet(all::getFirst);
    }

    /** What time the clock of the site shows then. */
    public LocalTime localTime(UUID siteId, Instant moment) {
        return localDateTime(siteId, moment).toLocalTime();
    }

    /** What its calendar and its clock show then. */
    LocalDateTime localDateTime(UUID siteId, Instant moment) {
        return LocalDateTime.ofInstant(moment, sites.site(siteId).timeZone());
    }

    public LocalDateTime now(SiteRow site) {
        return LocalDateTime.now(clock.withZone(site.timeZone()));
    }
}
