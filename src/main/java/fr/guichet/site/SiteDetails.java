package fr.guichet.site;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site.
 *
 * @param postalCode five digits
 * @param openedOn the first day it received people
 * @param inseeCode of its commune
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
        LocalDate openedOn,
        @Nullable String inseeCode) {

    /** In a commune whose code is not known. */
    public SiteDetails(
            String name,
            String address,
            String postalCode,
            String city,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            ZoneId timeZone,
            LocalDate openedOn) {
        this(name, address, postalCode, city, phone, latitude, longitude, timeZone, openedOn, null);
    }

    public SiteDetails at(@Nullable Double knownLatitude, @Nullable Double knownLongitude) {
        return new SiteDetails(
                name, address, postalCode, city, phone, knownLatitude, knownLongitude, timeZone, openedOn, inseeCode);
    }

    SiteDetails inCommune(@Nullable String code) {
        return new SiteDetails(name, address, postalCode, city, phone, latitude, longitude, timeZone, openedOn, code);
    }
}
