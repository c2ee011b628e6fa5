package fr.guichet.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a structure in the words of schema.org, for search engines. It knows no hours of certain weeks, and no public
 * holidays: where they make a day other than its week, that day is told by its date, as are closures and special openings, for
 * the eight weeks to come.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SchemaOrg(
        @JsonProperty("@context") String context,
        @JsonProperty("@graph") List<Office> offices) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Office(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String name,
            @Nullable String url,
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

        /** As schema.org says it: opens and closes at midnight. */
        static Hours closed(LocalDate from, LocalDate through) {
            return new Hours("OpeningHoursSpecification", null, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, from, through);
        }

        static Hours of(@Nullable String day, TimeRange range, @Nullable LocalDate from, @Nullable LocalDate through) {
            return new Hours("OpeningHoursSpecification", day, range.start(), range.end(), from, through);
        }
    }

    /** @param page the whole address of the hours for people; null where it is not known */
    public static SchemaOrg of(PublishedHours hours, @Nullable String page, PublicationWords words) {
        return new SchemaOrg(
                "https://schema.org",
                hours.sites().stream()
                        .map(site -> office(hours, site, page, words))
                        .toList());
    }

    private static Office office(
            PublishedHours hours, PublishedSite published, @Nullable String page, PublicationWords words) {
        var site = published.site();
        return new Office(
                "GovernmentOffice",
                page == null ? "urn:uuid:" + site.id() : page + "#" + site.id(),
                words.say("publication.structure", hours.structure().name(), site.name()),
                page,
                published.internationalPhone(),
                new Address("PostalAddress", site.address(), site.postalCode(), site.city(), "FR"),
                usual(published).toList(),
                Stream.concat(closed(published), special(published)).toList());
    }

    private static Stream<Hours> usual(PublishedSite published) {
        return published.versions().stream()
                .flatMap(version -> version.hours().usualWeek().entrySet().stream()
                        .flatMap(day -> day.getValue().stream()
                                .map(range -> Hours.of(
                                        name(day.getKey()),
                                        range,
                                        version.validity().from(),
                                        version.validity().lastDay()))));
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whole days that a closure takes are said together. */
    private static Stream<Hours> closed(PublishedSite published) {
        return published.closures().stream()
                .filter(ClosureRow::allDay)
                .map(closure -> Hours.closed(closure.firstDay(), closure.lastDay()));
    }

    /** Days on which its every week does not hold, with all that they hold instead. */
    private static Stream<Hours> special(PublishedSite published) {
        return published.days().stream()
                .filter(day -> published.closures().stream().noneMatch(one -> one.allDay() && one.isOn(day.day())))
                .filter(day -> !day.ranges().equals(everyWeek(published, day.day())))
                .flatMap(day -> day.isOpen()
                        ? day.ranges().stream().map(range -> Hours.of(null, range, day.day(), day.day()))
                        : Stream.of(Hours.closed(day.day(), day.day())));
    }

    private static List<TimeRange> everyWeek(PublishedSite published, LocalDate day) {
        return published
                .versionOn(day)
                .map(version -> version.hours().usualWeek().getOrDefault(day.getDayOfWeek(), List.of()))
                .map(ranges -> TimeRanges.of(ranges).ranges())
                .orElse(List.of());
    }
}
