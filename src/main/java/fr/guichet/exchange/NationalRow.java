package fr.guichet.exchange;

import fr.guichet.site.SiteDetails;
import fr.guichet.site.TypedSite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A structure of the national list.
 *
 * @param line in the file, the header being 1
 * @param nationalId {@code id_fs}
 * @param comment what the structure says of itself, often a correction of its hours; blank when it says nothing
 * @param type « Principal » or « Antenne »
 * @param format « Fixe », « Itinérante »…
 */
public record NationalRow(
        int line,
        String nationalId,
        String name,
        String inseeCode,
        Place place,
        PublishedWeek week,
        String comment,
        String type,
        String format) {

    /**
     * @param address blank when none is published
     * @param phone of the structure, never a mobile number
     */
    public record Place(
            String address,
            String postalCode,
            String city,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public TypedSite site(String siteName, LocalDate openedOn) {
        return new TypedSite(
                siteName,
                place.address(),
                place.postalCode(),
                place.city(),
                place.phone(),
                openedOn.toString(),
                inseeCode);
    }

    /** The coordinates stay with the site as long as its address is the published one. */
    public SiteDetails locate(SiteDetails site) {
        return site.address().equals(place.address()) && site.city().equals(place.city())
                ? site.at(place.latitude(), place.longitude())
                : site;
    }
}
