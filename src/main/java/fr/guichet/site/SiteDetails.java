package fr.guichet.site;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site.
 *
 * @param postalCode five digits
 * @param openedOn the first day it received people
 */
public record SiteDetails(
        String name,
        String address,
        String postalCode,
        String city,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ZoneId timeZone,
        LocalDate openedOn) {

    public SiteDetails at(@Nullable Double knownLatitude, @Nullable Double knownLongitude) {
        return new SiteDetails(
                name, address, postalCode, city, phone, knownLatitude, knownLongitude, timeZone, openedOn);
    }
}
