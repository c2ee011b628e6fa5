package fr.guichet.today;

import fr.guichet.continuity.Continuity.MendableGap;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is there today, and where agents are missing in the coming weeks.
 *
 * @param gaps the first of them
 * @param total of all of them
 * @param names of the agents
 */
public record TeamOfTheDay(
        LocalDate today,
        List<SiteTeam> sites,
        List<MendableGap> gaps,
        int total,
        Map<UUID, String> siteNames,
        Map<UUID, String> names) {

    /** Those who are planned at a site today, less their absences. */
    public record SiteTeam(String site, List<Here> here) {}

    public record Here(String name, List<TimeRange> ranges) {}
}
