package fr.guichet.opening.site;

import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Consequence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What follows from the last day of an antenna, to be seen before it is decided. */
@Component
@Transactional(readOnly = true)
class AntennaClosingPlan {

    /** Further than anything is booked. */
    private static final int YEARS_AHEAD = 2;

    private final SiteCalendar calendar;
    private final List<OpeningImpact> impacts;
    private final Clock clock;

    AntennaClosingPlan(SiteCalendar calendar, List<OpeningImpact> impacts, Clock clock) {
        this.calendar = calendar;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Of what is to come; nothing where nobody notices. */
    public List<Consequence> consequences(UUID siteId, LocalDate lastDay) {
        var today = LocalDate.now(clock);
        var first = lastDay.isBefore(today) ? today : lastDay.plusDays(1);
        var days = calendar.days(siteId, first, first.plusYears(YEARS_AHEAD)).stream()
                .map(day -> new ChangedDay(siteId, day, day.closing()))
                .toList();
        return impacts.stream().flatMap(impact -> impact.ofWeeks(days).stream()).toList();
    }
}
