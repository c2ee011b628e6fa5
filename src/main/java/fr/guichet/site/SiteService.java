package fr.guichet.site;

import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.site.SiteEvent.CalendarSettingsChanged;
import fr.guichet.site.SiteEvent.SiteClosed;
import fr.guichet.site.SiteEvent.SiteDescribed;
import fr.guichet.site.SiteEvent.SiteOpened;
import fr.guichet.site.SiteEvent.SiteReopened;
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
    private final SiteRows rows;
    private final NeighbourhoodRepository neighbourhoods;
    private final ApplicationEventPublisher events;

    SiteService(
            SiteRepository sites,
            SiteRows rows,
            NeighbourhoodRepository neighbourhoods,
            ApplicationEventPublisher events) {
        this.sites = sites;
        this.rows = rows;
        this.neighbourhoods = neighbourhoods;
        this.events = events;
    }

    public UUID openAntenna(SiteDetails details) {
        var antenna = new Site(SiteKind.ANTENNA, details);
        save(antenna);
        events.publishEvent(new SiteOpened(antenna.getId()));
        return antenna.getId();
    }

    public void describe(UUID id, @Nullable Long seenVersion, SiteDetails details) {
        var site = find(id);
        site.requireVersion(seenVersion);
        site.describe(details);
        save(site);
        events.publishEvent(new SiteDescribed(id));
    }

    public void follow(UUID id, CalendarSettings settings) {
        find(id).follow(settings);
        events.publishEvent(new CalendarSettingsChanged(id));
    }

    public void closeAntenna(UUID id, LocalDate lastDay) {
        find(id).closeFrom(lastDay);
        events.publishEvent(new SiteClosed(id));
    }

    public void reopenAntenna(UUID id) {
        find(id).reopen();
        events.publishEvent(new SiteReopened(id));
    }

    /** All of them, the main site first; closed ones included, see {@link SiteRow#receivesOn}. */
    @Transactional(readOnly = true)
    public List<SiteRow> sites() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public List<SiteRow> openSites(LocalDate day) {
        return sites().stream().filter(site -> site.receivesOn(day)).toList();
    }

    @Transactional(readOnly = true)
    public SiteRow site(UUID id) {
        return rows.withId(id).orElseThrow(() -> new NotFound(Site.class, id));
    }

    @Transactional(readOnly = true)
    public List<NeighbourhoodRow> neighbourhoods(LocalDate day) {
        return neighbourhoods.findValidOn(day);
    }

    private void save(Site site) {
        Constraints.explained(() -> sites.saveAndFlush(site));
    }

    private Site find(UUID id) {
        return sites.findById(id).orElseThrow(() -> new NotFound(Site.class, id));
    }
}
