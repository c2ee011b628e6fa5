package fr.guichet.continuity.web;

import fr.guichet.continuity.Continuity;
import fr.guichet.continuity.Coverage;
import fr.guichet.opening.OpeningDay;
import fr.guichet.rota.AgentDay.Absence;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.web.CalendarWeek;
import fr.guichet.site.SiteRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One week of all sites.
 *
 * @param days from Monday; Saturday and Sunday only when a site opens then
 * @param scale of the lanes
 * @param names of the agents
 */
record PlanningWeek(
        CalendarWeek dates,
        List<LocalDate> days,
        Scale scale,
        List<SiteWeek> sites,
        Map<UUID, String> names,
        Continuity continuity) {

    /** @param lastHour excluded */
    record Scale(int firstHour, int lastHour) {

        public int minutes() {
            return (lastHour - firstHour) * 60;
        }

        Lane lane(List<TimeRange> ranges) {
            return Lane.of(ranges, firstHour * 60);
        }
    }

    /**
     * @param agents who are planned there that week
     * @param week all its days, open or not
     */
    record SiteWeek(
            SiteRow site,
            List<Opening> opening,
            List<AgentLine> agents,
            List<Attendance> attendance,
            List<OpeningDay> week) {

        public Duration open() {
            return week.stream().map(OpeningDay::openTime).reduce(Duration.ZERO, Duration::plus);
        }

        /** What its hours say, without closures and special openings. */
        public Duration due() {
            return week.stream()
                    .flatMap(day -> day.due().stream())
                    .map(TimeRange::duration)
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }

    record Opening(OpeningDay day, Lane lane) {}

    record AgentLine(String name, List<Presence> days) {}

    /** @param missed what leaves take of the hours planned there */
    record Presence(LocalDate day, List<TimeRange> ranges, List<Absence> missed, Lane lane) {}

    /** Who is there against who is needed; without parts the site is closed. */
    record Attendance(LocalDate day, List<Coverage> parts, Lane missing) {

        public List<Coverage> gaps() {
            return parts.stream().filter(Coverage::isGap).toList();
        }

        public int fewest() {
            return parts.stream().mapToInt(Coverage::present).min().orElse(0);
        }
    }

    public LocalDate lastDay() {
        return days.getLast();
    }

    public Duration open() {
        return sites.stream().map(SiteWeek::open).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration due() {
        return sites.stream().map(SiteWeek::due).reduce(Duration.ZERO, Duration::plus);
    }
}
