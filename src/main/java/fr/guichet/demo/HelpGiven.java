package fr.guichet.demo;

import fr.guichet.demo.Habits.ProcedureHabit;
import fr.guichet.visit.Level;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitContent.Orientation;
import fr.guichet.visit.VisitContent.RequestContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the desk goes with each request, and where it sends those it cannot help. */
final class HelpGiven {

    private final Dice dice;

    HelpGiven(Dice dice) {
        this.dice = dice;
    }

    RequestContent request(ProcedureHabit procedure) {
        var level = dice.pick(List.of(Level.values()), choice -> switch (choice) {
            case INFORMATION -> 17;
            case FIRST_LEVEL -> 66;
            case IN_DEPTH -> procedure.minutes() >= 30 ? 20 : 9;
            case SELF_SERVICE -> 4;
        });
        var outcome = dice.pick(List.of(Outcome.values()), choice -> switch (choice) {
            case COMPLETED -> 80;
            case TO_CONTINUE -> 8;
            case EXPERT_ASKED -> 4;
            case ORIENTED -> 4.5;
            case NOT_COMPLETED -> 3.5;
        });
        return new RequestContent(procedure.operatorCode(), procedure.code(), level, outcome, reason(outcome));
    }

    private @Nullable NotCompletedReason reason(Outcome outcome) {
        return outcome != Outcome.NOT_COMPLETED
                ? null
                : dice.pick(List.of(NotCompletedReason.values()), choice -> switch (choice) {
                    case MISSING_DOCUMENT -> 40;
                    case LOST_CREDENTIALS -> 22;
                    case SERVICE_DOWN -> 14;
                    case OUT_OF_SCOPE -> 8;
                    case LANGUAGE -> 7;
                    case LACK_OF_TIME -> 6;
                    case OTHER -> 3;
                });
    }

    @Nullable
    Orientation orientation(List<RequestContent> requests) {
        if (requests.stream().noneMatch(request -> request.outcome() == Outcome.ORIENTED)) {
            return null;
        }
        var target = dice.pick(List.of(OrientationTarget.values()), choice -> switch (choice) {
            case OPERATOR -> 30;
            case SOCIAL_SERVICES -> 22;
            case DIGITAL_HELP -> 16;
            case LEGAL_HELP, TOWN_HALL -> 10;
            case EMPLOYMENT_HELP, ASSOCIATION -> 5;
            case OTHER -> 2;
        });
        return new Orientation(target, null);
    }
}
