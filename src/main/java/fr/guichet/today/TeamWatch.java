package fr.guichet.today;

import static java.util.stream.Collectors.toMap;

import fr.guichet.continuity.ContinuityService;
import fr.guichet.opening.OpeningDay;
import fr.guichet.rota.Rota;
import fr.guichet.rota.RotaService;
import fr.guichet.site.SiteRow;
import fr.guichet.today.TeamOfTheDay.Here;
import fr.guichet.today.TeamOfTheDay.SiteTeam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rota once for both: who is there today, and the gaps to come. */
@Component
@Transactional(readOnly = true)
class TeamWatch {

    private static final int FIRST_GAPS = 3;

    private final RotaService rota;
    private final ContinuityService continuity;
    private final Clock clock;

    TeamWatch(RotaService rota, ContinuityService continuity, Clock clock) {
        this.rota = rota;
        this.continuity = continuity;
        this.clock = clock;
    }

    /**
     * @param sites in the order in which they are shown
     * @param calendar of every site, until the last of the weeks that are watched
     */
    TeamOfTheDay on(LocalDate today, List<SiteRow> sites, Map<UUID, List<OpeningDay>> calendar) {
        var lastDay = today.plusWeeks(ContinuityService.WEEKS_AHEAD);
        var planned = rota.between(today, lastDay);
        var gaps = continuity.between(today, lastDay, planned, calendar, sites).gapsAfter(LocalDateTime.now(clock));
        return new TeamOfTheDay(
                today,
                sites.stream().map(site -> team(site, today, planned)).toList(),
                gaps.stream().limit(FIRST_GAPS).toList(),
                gaps.size(),
                sites.stream().collect(toMap(SiteRow::id, SiteRow::name)),
                planned.names());
    }

    private static SiteTeam team(SiteRow site, LocalDate today, Rota planned) {
        var names = planned.names();
        return new SiteTeam(
                site.name(),
                planned.on(today).stream()
                        .map(day -> new Here(names.getOrDefault(day.agentId(), ""), day.presentAt(site.id())))
                        .filter(here -> !here.ranges().isEmpty())
                        .toList());
    }
}
