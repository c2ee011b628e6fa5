package fr.guichet.rota.web;

import static java.util.stream.Collectors.joining;

import fr.guichet.rota.AgentDay;
import fr.guichet.rota.ChangeDay;
import fr.guichet.rota.Shift;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.TypedRanges;
import fr.guichet.shared.typed.Unreadable;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.shared.web.RowIndexes;
import fr.guichet.site.SiteRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The hours of an agent on one day, a text for each site.
 *
 * @param seen the fingerprint of the plan that the form was filled from
 */
record DayForm(
        @Size(max = RowIndexes.MOST_ROWS) List<@NotNull @Valid Place> places,
        @NotBlank @ReadsAs(ChangeScope.class) String scope,
        @Nullable String seen) {

    record Place(
            @NotBlank @ReadsAs(UUID.class) String site,
            @Nullable String hours) {

        UUID siteId() {
            return UUID.fromString(site);
        }
    }

    DayForm(@Nullable List<Place> places, String scope, @Nullable String seen) {
        this.places = places == null ? List.of() : places;
        this.scope = scope;
        this.seen = seen;
    }

    static DayForm of(AgentDay day, List<SiteRow> sites) {
        return new DayForm(places(day, sites), ChangeScope.THIS_DAY.name(), day.fingerprint());
    }

    /** Filled with what would mend a gap, to be saved or not. */
    DayForm proposing(AgentDay proposed, List<SiteRow> sites) {
        return new DayForm(places(proposed, sites), scope, seen);
    }

    private static List<Place> places(AgentDay day, List<SiteRow> sites) {
        return sites.stream()
                .map(site -> new Place(site.id().toString(), written(day, site.id())))
                .toList();
    }

    private static String written(AgentDay day, UUID siteId) {
        return TypedRanges.write(day.planned().stream()
                .filter(shift -> shift.siteId().equals(siteId))
                .map(Shift::range)
                .toList());
    }

    /** Only here, for the day is in the address and not in the form. */
    void refuseUnreadable(DayOfWeek weekday, BindingResult errors) {
        for (int i = 0; i < places.size(); i++) {
            try {
                PresenceText.ranges(places.get(i).hours(), weekday, List.of());
            } catch (Unreadable refused) {
                errors.rejectValue(
                        "places[" + i + "].hours", PresenceText.fault(refused), new Object[] {refused.quoted()}, null);
            }
        }
    }

    void refuseClosedHalfDays(Map<UUID, List<TimeRange>> opening, BindingResult errors) {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (PresenceText.meansNothing(place.hours(), opening.getOrDefault(place.siteId(), List.of()))) {
                errors.rejectValue("places[" + i + "].hours", "rota.closed-then");
            }
        }
    }

    BothVersions beside(DayForm saved, List<SiteRow> open) {
        var names = PlacesOfDay.names(open);
        return new BothVersions(null, List.of(new Line("rota.day.hours", line(names), saved.line(names))));
    }

    private String line(Map<String, String> siteNames) {
        return places.stream()
                .filter(place -> place.hours() != null && !place.hours().isEmpty())
                .map(place -> siteNames.get(place.site()) + " " + place.hours())
                .collect(joining(" ; "));
    }

    /** Once it is valid. */
    ChangeDay toCommand(UUID agentId, LocalDate day, Map<UUID, List<TimeRange>> open) {
        var shifts = places.stream()
                .flatMap(place ->
                        PresenceText.ranges(
                                        place.hours(), day.getDayOfWeek(), open.getOrDefault(place.siteId(), List.of()))
                                .stream()
                                .map(range -> new Shift(place.siteId(), range)))
                .toList();
        return new ChangeDay(agentId, day, Shift.inOrder(shifts), ChangeScope.valueOf(scope), seen == null ? "" : seen);
    }
}
