package fr.guichet.site;

import fr.guichet.shared.model.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites of the structure at work. */
@Service
@Transactional
public class SiteService {

    private final SiteRepository sites;
    private final NeighbourhoodRepository neighbourhoods;
    private final ApplicationEventPublisher events;

    SiteService(SiteRepository sites, NeighbourhoodRepository neighbourhoods, ApplicationEventPublisher events) {
        this.sites = sites;
        this.neighbourhoods = neighbourhoods;
        this.events = events;
    }

    public UUID openAntenna(SiteDetails details) {
        var antenna = sites.saveAndFlush(new Site(SiteKind.ANTENNA, details));
        events.publishEvent(new SiteOpened(antenna.getId()));
        return antenna.getId();
    }

    public void describe(UUID id, @Nullable Long seenVersion, SiteDetails details) {
        var site = find(id);
        site.requireVersion(seenVersion);
        site.describe(details);
        sites.saveAndFlush(site);
        events.publishEvent(new SiteDescribed(id));
    }

    public void closeAntenna(UUID id, LocalDate lastDay) {
        find(id).closeFrom(lastDay);
        events.publishEvent(new SiteClosed(id));
    }

    /** All of them, the main site first; closed ones included, see {@link SiteRow#receivesOn}. */
    @Transactional(readOnly = true)
    public List<SiteRow> sites() {
        return sites.findAll().stream().map(Site::toRow).toList();
    }

    @Transactional(readOnly = true)
    public SiteRow site(UUID id) {
        return find(id).toRow();
    }

    @Transactional(readOnly = true)
    public List<NeighbourhoodRow> neighbourhoods(LocalDate day) {
        return neighbourhoods.findValidOn(day);
    }

    private Site find(UUID id) {
        return sites.findById(id).orElseThrow(() -> new NotFound(Site.class, id));
    }
}
