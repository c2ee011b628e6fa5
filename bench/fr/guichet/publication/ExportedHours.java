package fr.guichet.publication;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.SiteKind;
import fr.guichet.site.SiteLocation;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The hours of a site as its public page exports them. */
public final class ExportedHours {

    private ExportedHours() {}

    public static String of(CalendarSettings settings, OpeningHoursVersion hours, LocalDate today) {
        var paris = ZoneId.of("Europe/Paris");
        var nowhere = new SiteLocation(null, null, null);
        var site = new SiteRow(
                hours.siteId(), 0L, SiteKind.MAIN, "Site", "", "", "", null, paris, Validity.since(today), settings, nowhere);
        return new OsmOpeningHours(settings, today, "fermeture exceptionnelle")
                .of(new PublishedSite(site, today.atStartOfDay(), List.of(hours), List.of(), List.of(), List.of()));
    }
}
