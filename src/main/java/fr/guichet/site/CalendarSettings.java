package fr.guichet.site;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Which public and school holidays a site follows.
 *
 * @param whitMondayWorked where the town makes it its « journée de solidarité », the site is open
 */
@Embeddable
public record CalendarSettings(
        @Enumerated(EnumType.STRING) HolidayRegion holidayRegion,
        boolean whitMondayWorked,
        @Enumerated(EnumType.STRING) SchoolZone schoolZone) {

    /** What the postal code lets expect, until the coordinator says otherwise. */
    public static CalendarSettings of(String postalCode) {
        return new CalendarSettings(HolidayRegion.of(postalCode), false, SchoolZone.of(postalCode));
    }
}
