package fr.guichet.rota.web;

import fr.guichet.rota.PlanStandardWeek;
import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.shared.web.RowIndexes;
import fr.guichet.site.SiteRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A standard week from a day on.
 *
 * @param seen the fingerprint of the weeks that the form was shown beside
 * @param contract hours a week, « 37 » or « 17,5 »
 */
record StandardWeekForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadableDay String validFrom,

        @NotBlank @Pattern(regexp = "([1-9]|[1-5][0-9])([.,](0|25|5|50|75))?")
        String contract,

        @Nullable String seen,
        @Size(max = RowIndexes.MOST_ROWS) List<@NotNull @Valid Place> places) {

    record Place(
            @NotBlank @ReadsAs(UUID.class) String site,
            @Valid TypedPresence week) {

        Place(String site, @Nullable TypedPresence week) {
            this.site = site;
            this.week = week == null ? new TypedPresence(null, null, null, null, null, null, null) : week;
        }

        UUID siteId() {
            return UUID.fromString(site);
        }
    }

    StandardWeekForm(
            String id, String validFrom, String contract, @Nullable String seen, @Nullable List<Place> places) {
        this.id = id;
        this.validFrom = validFrom;
        this.contract = contract;
        this.seen = seen;
        this.places = places == null ? List.of() : places;
    }

    /** @param week which most new ones resemble; empty for an agent who has none yet */
    static StandardWeekForm like(
            Map<DayOfWeek, List<Shift>> week,
            Duration contract,
            UUID id,
            LocalDate from,
            String seen,
            List<SiteRow> sites) {
        return new StandardWeekForm(
                id.toString(),
                from.toString(),
                hours(contract),
                seen,
                sites.stream()
                        .map(site -> new Place(site.id().toString(), TypedPresence.of(site.id(), week)))
                        .toList());
    }

    private static String hours(Duration contract) {
        var hours = contract.toMinutes() / 60.0;
        return hours == Math.rint(hours)
                ? String.valueOf((int) hours)
                : String.valueOf(hours).replace('.', ',');
    }

    /** Once it is valid. */
    PlanStandardWeek toCommand(UUID agentId, Map<UUID, Map<DayOfWeek, List<TimeRange>>> open) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            week.put(
                    weekday,
                    Shift.inOrder(places.stream()
                            .flatMap(place -> place.week().on(weekday, opening(place, weekday, open)).stream()
                                    .map(range -> new Shift(place.siteId(), range)))
                            .toList()));
        }
        var minutes = Math.round(Double.parseDouble(contract.replace(',', '.')) * 60);
        return new PlanStandardWeek(
                UUID.fromString(id), agentId, LocalDate.parse(validFrom), Duration.ofMinutes(minutes), week);
    }

    void refuseClosedHalfDays(Map<UUID, Map<DayOfWeek, List<TimeRange>>> open, BindingResult errors) {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            for (var weekday : DayOfWeek.values()) {
                if (PresenceText.meansNothing(place.week().text(weekday), opening(place, weekday, open))) {
                    errors.rejectValue(
                            "places[" + i + "].week." + weekday.name().toLowerCase(), "rota.closed-then");
                }
            }
        }
    }

    private static List<TimeRange> opening(
            Place place, DayOfWeek weekday, Map<UUID, Map<DayOfWeek, List<TimeRange>>> open) {
        return open.getOrDefault(place.siteId(), Map.of()).getOrDefault(weekday, List.of());
    }
}
