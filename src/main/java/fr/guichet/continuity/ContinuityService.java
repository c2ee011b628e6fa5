package fr.guichet.continuity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.account.AgentName;
import fr.guichet.continuity.Continuity.MendableGap;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.rota.Rota;
import fr.guichet.rota.RotaService;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.SiteKind;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares who is there with who is needed, while sites are open. */
@Service
@Transactional(readOnly = true)
public class ContinuityService {

    /** How far ahead gaps are looked for. */
    public static final int WEEKS_AHEAD = 8;

    /** Agents at opening, by the national charter of France services; an antenna opens with one. */
    public static final int CHARTER = 2;

    private static final int OF_AN_ANTENNA = 1;
    private static final int MOST_MENDED = 50;

    private final SiteCalendar calendar;
    private final SiteService sites;
    private final RotaService rota;
    private final MinimumService minimums;

    ContinuityService(SiteCalendar calendar, SiteService sites, RotaService rota, MinimumService minimums) {
        this.calendar = calendar;
        this.sites = sites;
        this.rota = rota;
        this.minimums = minimums;
    }

    /** From a day to a day, both included. */
    public Continuity between(LocalDate from, LocalDate to) {
        return between(from, to, rota.between(from, to), calendar.daysOfEachSite(from, to), sites.sites());
    }

    /** The same from what a page has already read. */
    public Continuity between(
            LocalDate from, LocalDate to, Rota planned, Map<UUID, List<OpeningDay>> opening, List<SiteRow> places) {
        if (!planned.isPlanned()) {
            return Continuity.unplanned();
        }
        var team = planned.team().stream().map(AgentName::id).toList();
        var antennas = places.stream()
                .filter(site -> site.kind() == SiteKind.ANTENNA)
                .map(SiteRow::id)
                .collect(toSet());
        var situations = situations(from, to, planned, opening, places);
        return new Continuity(
                true,
                situations.stream().flatMap(ContinuityService::coverage).toList(),
                mendable(situations, team, antennas));
    }

    /** Without what would mend them. */
    List<ContinuityGap> gaps(
            LocalDate from, LocalDate to, Rota planned, Map<UUID, List<OpeningDay>> opening, List<SiteRow> places) {
        return planned.isPlanned()
                ? situations(from, to, planned, opening, places).stream()
                        .flatMap(day -> day.gaps().stream())
                        .toList()
                : List.of();
    }

    private List<DaySituation> situations(
            LocalDate from, LocalDate to, Rota planned, Map<UUID, List<OpeningDay>> opening, List<SiteRow> places) {
        var rules = minimums.between(from, to);
        var standing = places.stream().collect(toMap(SiteRow::id, ContinuityService::standing));
        return from.datesUntil(to.plusDays(1))
                .map(day -> new DaySituation(
                        day,
                        open(places, opening, day),
                        planned.on(day),
                        standing,
                        rules.stream().filter(rule -> rule.isOn(day)).toList()))
                .toList();
    }

    private static int standing(SiteRow site) {
        return site.kind() == SiteKind.ANTENNA ? OF_AN_ANTENNA : CHARTER;
    }

    private static Map<UUID, List<TimeRange>> open(
            List<SiteRow> places, Map<UUID, List<OpeningDay>> opening, LocalDate day) {
        var open = new LinkedHashMap<UUID, List<TimeRange>>();
        for (var site : places) {
            opening.getOrDefault(site.id(), List.of()).stream()
                    .filter(one -> one.day().equals(day) && one.isOpen())
                    .forEach(one -> open.put(site.id(), one.ranges()));
        }
        return open;
    }

    private static Stream<Coverage> coverage(DaySituation day) {
        return day.open().keySet().stream().flatMap(site -> day.coverage(site).stream());
    }

    /** What would mend them is sought for the first ones only: nobody mends fifty gaps at a sitting. */
    private static List<MendableGap> mendable(List<DaySituation> days, List<UUID> team, Set<UUID> antennas) {
        var mendable = new ArrayList<MendableGap>();
        for (var day : days) {
            var waysOut = new Remedies(day, team, antennas);
            for (var gap : day.gaps()) {
                mendable.add(new MendableGap(gap, mendable.size() < MOST_MENDED ? waysOut.of(gap) : List.of()));
            }
        }
        return List.copyOf(mendable);
    }
}
