package fr.guichet.opening;

import fr.guichet.site.CalendarSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site with the versions of its hours that hold in a period, in order. */
record SiteHours(
        UUID siteId,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CalendarSettings calendar,
        List<OpeningHoursVersion> versions) {

    boolean receivesOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }

    boolean followsSchoolHolidays() {
        return versions.stream().anyMatch(version -> version.hours().followSchoolHolidays());
    }
}
