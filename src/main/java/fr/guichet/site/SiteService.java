package fr.guichet.site;

import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.TransactionLock;
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
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    SiteService(
            SiteRepository sites,
            SiteRows rows,
            NeighbourhoodRepository neighbourhoods,
            TransactionLock lock,
            ApplicationEventPublisher events) {
        this.sites = sites;
        this.rows = rows;
        this.neighbourhoods = neighbourhoods;
        this.lock = lock;
        this.events = events;
    }

    public UUID openAntenna(SiteDetails details) {
        var id = Ids.next();
        openAntenna(id, details);
        return id;
    }

    /**
     * Sent twice it is one; sent again otherwise, or after its closing was decided, it is refused.
     *
     * @return whether it was not open already
     */
    public boolean openAntenna(UUID id, SiteDetails details) {
        lock.on(id);
        var before = sites.findById(id);
        if (before.isPresent()) {
            before.get().requireSays(details);
            return false;
        }
        save(new Site(id, SiteKind.ANTENNA, details));
        events.publishEvent(new SiteOpened(id));
        return true;
    }

    public void describe(UUID id, @Nullable Long seenVersion, SiteDetails details) {
        var site = find(id);
        site.requireVersion(seenVersion);
        site.describe(details);
        save(site);
        events.publishEvent(new SiteDescribed(id));
    }

    public void follow(UUID id, @Nullable Long seenVersion, CalendarSettings settings) {
        var site = find(id);
        site.requireVersion(seenVersion);
        site.follow(settings);
        events.publishEvent(new CalendarSettingsChanged(id));
    }

    /** Said twice, it was said once. */
    public void closeAntenna(UUID id, @Nullable Long seenVersion, LocalDate lastDay) {
        var antenna = find(id);
        if (!antenna.closesAfter(lastDay)) {
            antenna.requireVersion(seenVersion);
            antenna.closeFrom(lastDay);
            events.publishEvent(new SiteClosed(id));
        }
    }

    /** Asked twice, it was done once. */
    public void reopenAntenna(UUID id) {
        if (find(id).reopen()) {
            events.publishEvent(new SiteReopened(id));
        }
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
