package fr.guichet.message;

import fr.guichet.opening.PublicHolidays;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each site has its local time and its public holidays. */
@Component
class SendingHoursOfSites {

    private final SiteService sites;
    private final PublicHolidays holidays;

    SendingHoursOfSites(SiteService sites, PublicHolidays holidays) {
        this.sites = sites;
        this.holidays = holidays;
    }

    SendingHours of(UUID siteId) {
        return of(sites.site(siteId));
    }

    private SendingHours of(SiteRow site) {
        return new SendingHours(
                site.timeZone(),
                day -> !holidays.between(site.calendar(), day, day).isEmpty());
    }
}
