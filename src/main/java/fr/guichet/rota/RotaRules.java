package fr.guichet.rota;

import static java.util.stream.Collectors.toSet;

import fr.guichet.account.AgentName;
import fr.guichet.account.Agents;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every plan must keep to: agents who receive, sites that are open, days within reach. */
@Component
class RotaRules {

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 731;

    private final Agents agents;
    private final SiteService sites;
    private final Clock clock;

    RotaRules(Agents agents, SiteService sites, Clock clock) {
        this.agents = agents;
        this.sites = sites;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those who receive people, by name. */
    List<AgentName> team() {
        return agents.counsellors();
    }

    void requireReceives(UUID agentId) {
        if (team().stream().noneMatch(agent -> agent.id().equals(agentId))) {
            throw new NotFound(AgentName.class, agentId);
        }
    }

    void requireWithinReach(LocalDate day) {
        if (day.isBefore(today().minusDays(DAYS_BACK))) {
            throw new RuleViolation("rota.too-far-back").on("validFrom");
        }
        if (day.isAfter(today().plusDays(DAYS_AHEAD))) {
            throw new RuleViolation("rota.too-far-ahead").on("validFrom");
        }
    }

    /** Where agents may be. */
    void requireShown(LocalDateTime moment, String field) {
        sites.openSites(moment.toLocalDate()).stream()
                .map(SiteRow::timeZone)
                .distinct()
                .forEach(zone -> WallClock.requireShows(moment, zone, field));
    }

    void requireOpenSites(List<Shift> shifts, LocalDate day) {
        var open = sites.openSites(day).stream().map(SiteRow::id).collect(toSet());
        shifts.stream()
                .map(Shift::siteId)
                .filter(site -> !open.contains(site))
                .findFirst()
                .ifPresent(site -> {
                    throw new NotFound(SiteRow.class, site);
                });
    }

    static void requireOnePlace(List<Shift> ofOneDay) {
        if (Shift.clash(ofOneDay)) {
            throw new RuleViolation("rota.two-places");
        }
    }
}
