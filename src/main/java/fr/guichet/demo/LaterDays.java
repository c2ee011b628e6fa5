package fr.guichet.demo;

import fr.guichet.demo.Habits.OperatorHabit;
import fr.guichet.site.SiteKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Any day after the first years: drawn from its own date alone, so that it never depends on when it is drawn. */
final class LaterDays {

    private static final double REQUEST_MORE = 1 / 6.0;
    private static final double SAME_OPERATOR = 0.6;

    private final String name;
    private final OpenDays days;
    private final Habits habits;
    private final Pace pace;

    LaterDays(String name, OpenDays days, Habits habits, Pace pace) {
        this.name = name;
        this.days = days;
        this.habits = habits;
        this.pace = pace;
    }

    List<Sketch> sketches(LocalDate day) {
        var dice = Dice.named(name + "/" + day);
        var sketches = new ArrayList<Sketch>();
        for (var site : SiteKind.values()) {
            if (days.isOpen(day, site)) {
                var visits = dice.round(days.crowd(day, site) * pace.on(day, site) * dice.around(0.35));
                for (int visit = 0; visit < visits; visit++) {
                    sketches.add(sketch(day, site, dice));
                }
            }
        }
        return sketches;
    }

    private Sketch sketch(LocalDate day, SiteKind site, Dice dice) {
        var offered = habits.on(day);
        var operators = new ArrayList<OperatorHabit>();
        operators.add(operator(offered, day, dice));
        if (dice.chance(REQUEST_MORE)) {
            operators.add(dice.chance(SAME_OPERATOR) ? operators.getFirst() : operator(offered, day, dice));
        }
        return new Sketch(day, site, operators, operators.getFirst().ageGroup(dice.roll()));
    }

    private static OperatorHabit operator(List<OperatorHabit> offered, LocalDate day, Dice dice) {
        return dice.pick(offered, operator -> operator.weight() * operator.season(day.getMonth()));
    }

    /**
     * Visits in an opening hour.
     *
     * @param yearlyGrowth 0.05 for 5 %
     */
    record Pace(LocalDate since, double atTheMainSite, double atTheAntenna, double yearlyGrowth) {

        double on(LocalDate day, SiteKind site) {
            var years = ChronoUnit.DAYS.between(since, day) / 365.25;
            return (site == SiteKind.MAIN ? atTheMainSite : atTheAntenna)
                    * (1 + years * yearlyGrowth)
                    * FirstYears.season(day.getMonth());
        }
    }
}
