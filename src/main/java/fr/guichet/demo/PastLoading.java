package fr.guichet.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.demo.LaterDays.Pace;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.PastVisits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the log of a house up to a day: a day is in it whole or not at all, and never twice. */
@Component
@Profile("demo")
class PastLoading {

    private static final Pace CHAMBERY = new Pace(FirstYears.LAST_DAY.plusDays(1), 1.23, 1.62, 0.05);
    private static final Pace ENTRELACS = new Pace(LocalDate.of(2025, 1, 2), 0.15, 0, 0.05);

    private final SiteCalendar calendar;
    private final PastVisits pastVisits;
    private final Habits habits = Habits.read();

    PastLoading(SiteCalendar calendar, PastVisits pastVisits) {
        this.calendar = calendar;
        this.pastVisits = pastVisits;
    }

    int loadChambery(House house, LocalDate lastDay) {
        return load(house, lastDay, days -> DemoPlan.withFirstYears(house, days, habits, CHAMBERY));
    }

    int loadEntrelacs(House house, LocalDate lastDay) {
        return load(house, lastDay, days -> DemoPlan.withoutFirstYears(house, days, habits, ENTRELACS));
    }

    private int load(House house, LocalDate lastDay, Function<OpenDays, DemoPlan> planning) {
        return Tenancy.as(house.structureId(), () -> {
            var plan = planning.apply(new OpenDays(
                    openingDays(house, SiteKind.MAIN, lastDay), openingDays(house, SiteKind.ANTENNA, lastDay)));
            return missing(plan).values().stream()
                    .mapToInt(days -> load(plan, days))
                    .sum();
        });
    }

    private int load(DemoPlan plan, List<LocalDate> days) {
        var visits = days.stream().flatMap(day -> plan.visits(day).stream()).toList();
        pastVisits.record(visits);
        return visits.size();
    }

    private TreeMap<YearMonth, List<LocalDate>> missing(DemoPlan plan) {
        var known = pastVisits.known(plan.days().stream().map(plan::firstId).toList());
        return plan.days().stream()
                .filter(day -> !known.contains(plan.firstId(day)))
                .collect(groupingBy(YearMonth::from, TreeMap::new, toList()));
    }

    private List<OpeningDay> openingDays(House house, SiteKind site, LocalDate lastDay) {
        return house.has(site) ? calendar.days(house.siteId(site), StructureOpening.OPENED_ON, lastDay) : List.of();
    }
}
