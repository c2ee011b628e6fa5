package fr.guichet.demo;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.guichet.demo.House.Origin;
import fr.guichet.demo.LaterDays.Pace;
import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.PastVisits.PastVisit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Test data: the plan of Chambéry on its published week, without a database. */
final class DemoPlans {

    static final UUID MAIN = new UUID(1, 1);
    static final UUID ANTENNA = new UUID(1, 2);
    static final UUID COORDINATOR = new UUID(2, 1);
    static final UUID COUNSELLOR = new UUID(2, 2);

    private static final LocalDate OPENED_ON = LocalDate.of(2022, 10, 1);

    private DemoPlans() {}

    static DemoPlan chambery(LocalDate lastDay) {
        var house = new House(
                "chambery",
                new UUID(0, 1),
                Map.of(SiteKind.MAIN, MAIN, SiteKind.ANTENNA, ANTENNA),
                List.of(COORDINATOR, COUNSELLOR),
                List.of(new Origin("HAUTS_DE_CHAMBERY", 58, 6), new Origin("BIOLLAY", 7, 74)));
        return DemoPlan.withFirstYears(
                house,
                new OpenDays(openingDays(publishedWeek(), lastDay), openingDays(antennaWeek(), lastDay)),
                Habits.read(),
                new Pace(LocalDate.of(2024, 10, 1), 1.23, 1.62, 0.05));
    }

    static List<PastVisit> visits(DemoPlan plan, String from, String to) {
        return plan.days().stream()
                .filter(day -> !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(to)))
                .flatMap(day -> plan.visits(day).stream())
                .toList();
    }

    static Map<DayOfWeek, List<TimeRange>> publishedWeek() {
        return DemoFile.nationalList().row("2942").orElseThrow().week().ranges();
    }

    private static Map<DayOfWeek, List<TimeRange>> antennaWeek() {
        return Map.of(DayOfWeek.WEDNESDAY, List.of(new TimeRange(LocalTime.of(13, 30), LocalTime.of(17, 0))));
    }

    private static List<OpeningDay> openingDays(Map<DayOfWeek, List<TimeRange>> week, LocalDate lastDay) {
        var holidays =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE))
                        .getHolidays(OPENED_ON, lastDay)
                        .stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toSet());
        return OPENED_ON
                .datesUntil(lastDay.plusDays(1))
                .map(day -> holidays.contains(day)
                        ? OpeningDay.holiday(day, "Férié")
                        : OpeningDay.open(day, week.getOrDefault(day.getDayOfWeek(), List.of())))
                .toList();
    }
}
