package fr.guichet.continuity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.rota.RotaService;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hours for which agents would be missing, and are not: at the site that opens longer, or at another one, whose rule speaks
 * only while the first is open.
 */
@Component
@Transactional(readOnly = true)
class OpenedGaps implements OpeningImpact {

    private final ContinuityService continuity;
    private final SiteCalendar calendar;
    private final RotaService rota;
    private final SiteService sites;
    private final French french;

    OpenedGaps(
            ContinuityService continuity, SiteCalendar calendar, RotaService rota, SiteService sites, French french) {
        this.continuity = continuity;
        this.calendar = calendar;
        this.rota = rota;
        this.sites = sites;
        this.french = french;
    }

    @Override
    public List<Consequence> of(List<ChangedDay> changed) {
        var from = changed.getFirst().day();
        var horizon = from.plusWeeks(ContinuityService.WEEKS_AHEAD);
        var last = changed.getLast().day();
        var to = last.isAfter(horizon) ? horizon : last;
        var planned = rota.between(from, to);
        var places = sites.sites();
        var now = calendar.daysOfEachSite(from, to);
        var before = continuity.gaps(from, to, planned, now, places).stream()
                .collect(groupingBy(gap -> new Place(gap.siteId(), gap.day())));
        var opened = continuity.gaps(from, to, planned, with(changed, now), places).stream()
                .filter(gap ->
                        !isCovered(gap.range(), before.getOrDefault(new Place(gap.siteId(), gap.day()), List.of())))
                .toList();
        return opened.isEmpty() ? List.of() : List.of(told(opened.size(), opened.getFirst(), places));
    }

    private static Map<UUID, List<OpeningDay>> with(List<ChangedDay> changed, Map<UUID, List<OpeningDay>> now) {
        var after = changed.stream().collect(groupingBy(ChangedDay::siteId, toMap(ChangedDay::day, ChangedDay::after)));
        return now.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        site -> site.getValue().stream()
                                .map(day -> after.getOrDefault(site.getKey(), Map.of())
                                        .getOrDefault(day.day(), day))
                                .toList()));
    }

    private static boolean isCovered(TimeRange range, List<ContinuityGap> before) {
        var left = TimeRanges.of(List.of(range));
        for (var gap : before) {
            left = left.minus(gap.range());
        }
        return left.isEmpty();
    }

    private Consequence told(int count, ContinuityGap first, List<SiteRow> places) {
        var names = places.stream().collect(toMap(SiteRow::id, Function.identity()));
        return Consequence.of(
                "continuity.consequence",
                count,
                Objects.requireNonNull(names.get(first.siteId())).name(),
                french.day(first.day()),
                french.time(first.range().start()),
                french.time(first.range().end()));
    }

    private record Place(UUID siteId, LocalDate day) {}
}
