package fr.guichet.rota;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.testing.Houses.House;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Test data: a house whose two agents work on Wednesdays since 2 March 2026, one of them away on the 11th: a gap. */
public final class Rotas {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

    private Rotas() {}

    public static void plan(House house, StandardWeekService weeks, LeaveService leaves) {
        house.as(COORDINATOR, () -> {
            weeks.planFirst(week(house, COORDINATOR));
            weeks.planFirst(week(house, COUNSELLOR));
            leaves.plan(new PlanLeave(
                    Ids.next(),
                    Set.of(house.agent(COUNSELLOR).accountId()),
                    LeaveKind.TRAINING,
                    WEDNESDAY.atTime(13, 0),
                    WEDNESDAY.plusDays(1).atStartOfDay(),
                    "Formation d’un opérateur"));
        });
    }

    private static PlanStandardWeek week(House house, Role role) {
        var day = new Shift(house.mainSiteId(), new TimeRange(LocalTime.of(8, 30), LocalTime.of(17, 0)));
        return new PlanStandardWeek(
                Ids.next(),
                house.agent(role).accountId(),
                LocalDate.of(2026, 3, 2),
                StandardWeekService.FULL_TIME,
                Map.of(DayOfWeek.WEDNESDAY, List.of(day)));
    }
}
