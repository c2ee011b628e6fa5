package fr.guichet.visit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.account.Agents;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.visit.ProcedureNames.NamesOverTime;
import fr.guichet.visit.VisitEvent.PastVisitsRecorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings visits of the past into the log, in batches that enter whole or not at all, under the rules of any visit. */
@Service
@Transactional
public class PastVisits {

    private final VisitRepository visits;
    private final VisitRules rules;
    private final SiteService sites;
    private final Agents agents;
    private final ApplicationEventPublisher events;

    PastVisits(
            VisitRepository visits,
            VisitRules rules,
            SiteService sites,
            Agents agents,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.rules = rules;
        this.sites = sites;
        this.agents = agents;
        this.events = events;
    }

    /**
     * One batch is one entry of the audit trail.
     *
     * @throws VisitRefused where a visit breaks a rule
     * @throws org.springframework.dao.DataIntegrityViolationException where an id is in the log already
     */
    public void record(List<PastVisit> batch) {
        if (batch.isEmpty()) {
            return;
        }
        requireAgents(batch.stream().map(PastVisit::agentId).collect(toSet()));
        var sitesById = sites.sites().stream().collect(toMap(SiteRow::id, identity()));
        var names = rules.namesOver(
                batch.stream().map(past -> past.content().at().toLocalDate()).toList());
        visits.saveAllAndFlush(
                batch.stream().map(visit -> toVisit(visit, sitesById, names)).toList());
        events.publishEvent(new PastVisitsRecorded(Tenancy.requireStructureId()));
    }

    /** Those of the ids that are in the log, undone and deleted visits included. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> ids) {
        return visits.findKnown(ids);
    }

    private Visit toVisit(PastVisit past, Map<UUID, SiteRow> sitesById, NamesOverTime names) {
        var content = past.content();
        var site = sitesById.get(content.siteId());
        if (site == null) {
            throw new NotFound(Visit.class, content.siteId());
        }
        var namesOfTheDay = names.on(content.at().toLocalDate());
        rules.check(content, site, namesOfTheDay);
        return new Visit(past.id(), past.agentId(), content, site.timeZone(), namesOfTheDay);
    }

    private void requireAgents(Set<UUID> agentIds) {
        var known = agents.names(agentIds).keySet();
        agentIds.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new NotFound(Visit.class, id);
        });
    }

    /**
     * A visit that was logged elsewhere, or before.
     *
     * @param agentId an account of the structure at work
     */
    public record PastVisit(UUID id, UUID agentId, VisitContent content) {}
}
