package fr.guichet.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sites of a structure in the words of schema.org, for search engines. Only hours of every week: it has no others. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SchemaOrg(
        @JsonProperty("@context") String context,
        @JsonProperty("@graph") List<Office> offices) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Office(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            String url,
            @Nullable String telephone,
            Address address,
            List<Hours> openingHoursSpecification,
            List<Hours> specialOpeningHoursSpecification) {}

    record Address(
            @JsonProperty("@type") String type,
            String streetAddress,
            String postalCode,
            String addressLocality,
            String addressCountry) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hours(
            @JsonProperty("@type") String type,
            @Nullable String dayOfWeek,
            LocalTime opens,
            LocalTime closes,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validThrough) {

        static Hours of(@Nullable String day, TimeRange range, @Nullable LocalDate from, @Nullable LocalDate through) {
            return new Hours("OpeningHoursSpecification", day, range.start(), range.end(), from, through);
        }
    }

    /** @param page the absolute address of the hours for people */
    public static SchemaOrg of(PublishedHours hours, String page, PublicationWords words) {
        return new SchemaOrg(
                "https://schema.org",
                hours.sites().stream()
                        .map(site -> office(hours, site, page, words))
                        .toList());
    }

    private static Office office(PublishedHours hours, PublishedSite published, String page, PublicationWords words) {
        var site = published.site();
        return new Office(
                "GovernmentOffice",
                page + "#" + site.id(),
                words.say("publication.structure", hours.structure().name(), site.name()),
                page,
                published.internationalPhone(),
                new Address("PostalAddress", site.address(), site.postalCode(), site.city(), "FR"),
                usual(published).toList(),
                Stream.concat(special(published), closed(published)).toList());
    }

    private static Stream<Hours> usual(PublishedSite published) {
        return published.versions().stream()
                .flatMap(version -> version.hours().usualWeek().entrySet().stream()
                        .flatMap(day -> day.getValue().stream()
                                .map(range -> Hours.of(
                                        day.getKey().name().charAt(0)
                                                + day.getKey()
                                                        .name()
                                                        .substring(1)
                                                        .toLowerCase(Locale.ROOT),
                                        range,
                                        version.validity().from(),
                                        version.validity().lastDay()))));
    }

    private static Stream<Hours> special(PublishedSite published) {
        return published.openings().stream().map(SchemaOrg::special);
    }

    private static Hours special(SpecialOpeningRow opening) {
        return Hours.of(null, opening.range(), opening.day(), opening.day());
    }

    /** A day without hours opens and closes at midnight there; on other days that something changes, what is left is said. */
    private static Stream<Hours> closed(PublishedSite published) {
        return published.days().stream()
                .filter(day ->
                        day.holiday() != null || published.closures().stream().anyMatch(one -> one.isOn(day.day())))
                .flatMap(day -> day.ranges().isEmpty()
                        ? Stream.of(new Hours(
                                "OpeningHoursSpecification",
                                null,
                                LocalTime.MIDNIGHT,
                                LocalTime.MIDNIGHT,
                                day.day(),
                                day.day()))
                        : day.ranges().stream().map(range -> Hours.of(null, range, day.day(), day.day())));
    }
}
