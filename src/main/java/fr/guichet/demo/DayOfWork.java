package fr.guichet.demo;

import static java.util.Comparator.comparing;

import fr.guichet.demo.Habits.OperatorHabit;
import fr.guichet.demo.Habits.ProcedureHabit;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.AgeGroup;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Level;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.Orientation;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.RequestContent;
import fr.guichet.visit.Usager;
import fr.guichet.visit.VisitContent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the sketches of one day with everything else that a visit says. */
final class DayOfWork {

    private static final List<Integer> BUTTONS = List.of(5, 10, 15, 20, 30, 45, 60, 90);
    private static final List<Double> HOURS = List.of(0.7, 1.3, 1.4, 1.1, 0.5, 0.8, 1.3, 1.2, 0.9, 0.5);
    private static final int FIRST_HOUR = 8;
    private static final int LAST_MINUTES = 10;

    private final House house;
    private final OpenDays days;
    private final Habits habits;
    private final LocalDate day;
    private final Dice dice;

    DayOfWork(House house, OpenDays days, Habits habits, LocalDate day) {
        this.house = house;
        this.days = days;
        this.habits = habits;
        this.day = day;
        this.dice = Dice.named(house.code() + "/" + day + "/details");
    }

    List<VisitContent> tell(List<Sketch> sketches) {
        return sketches.stream()
                .map(this::visit)
                .sorted(comparing(VisitContent::at))
                .toList();
    }

    private VisitContent visit(Sketch sketch) {
        var contact = contact(sketch.site());
        var procedures = procedures(sketch.operators());
        var requests = procedures.stream().map(this::request).toList();
        return new VisitContent(
                house.siteId(sketch.site()),
                at(sketch.site(), contact),
                contact.channel,
                contact.byAppointment,
                minutes(procedures, contact),
                usager(sketch),
                mandate(contact),
                orientation(requests),
                dice.chance(0.06) ? dice.pick(habits.notes(), note -> 1) : null,
                requests);
    }

    /** At the antenna everybody comes in person. */
    private Contact contact(SiteKind site) {
        var choices = site == SiteKind.MAIN ? List.of(Contact.values()) : List.of(Contact.DROP_IN, Contact.APPOINTMENT);
        return dice.pick(choices, choice -> choice.share);
    }

    private LocalDateTime at(SiteKind site, Contact contact) {
        var step = contact.byAppointment ? 30 : 1;
        var moments = days.at(day, site).ranges().stream()
                .flatMap(range -> Stream.iterate(
                        range.start(),
                        time -> time.isBefore(range.end().minusMinutes(LAST_MINUTES)),
                        time -> time.plusMinutes(step)))
                .toList();
        return day.atTime(dice.pick(moments, DayOfWork::rush));
    }

    private static double rush(LocalTime time) {
        return HOURS.get(Math.clamp(time.getHour() - FIRST_HOUR, 0, HOURS.size() - 1));
    }

    private List<ProcedureHabit> procedures(List<OperatorHabit> operators) {
        var procedures = new ArrayList<ProcedureHabit>();
        for (var operator : operators) {
            var choices = operator.procedures().stream()
                    .filter(procedure -> procedure.isAskedIn(day.getMonth()) && !procedures.contains(procedure))
                    .toList();
            procedures.add(dice.pick(choices, ProcedureHabit::weight));
        }
        return procedures;
    }

    private RequestContent request(ProcedureHabit procedure) {
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

    private int minutes(List<ProcedureHabit> procedures, Contact contact) {
        var longest =
                procedures.stream().mapToInt(ProcedureHabit::minutes).max().orElseThrow();
        var likely = (longest + 8 * (procedures.size() - 1)) * contact.pace * dice.around(0.4);
        return BUTTONS.stream()
                .min(comparing(button -> Math.abs(button - likely)))
                .orElseThrow();
    }

    private Usager usager(Sketch sketch) {
        var band = dice.pick(bands(sketch.ageGroup()), DayOfWork::frequency);
        var gender = dice.roll();
        var seen = gender < 0.56 ? Gender.FEMALE : gender < 0.97 ? Gender.MALE : null;
        return new Usager(band, seen, neighbourhood(sketch.site()));
    }

    private static List<AgeBand> bands(AgeGroup group) {
        return Arrays.stream(AgeBand.values())
                .filter(band -> band.group() == group)
                .toList();
    }

    private static double frequency(AgeBand band) {
        return switch (band) {
            case UNDER_18 -> 8;
            case AGE_18_24 -> 92;
            case AGE_25_39 -> 46;
            case AGE_40_55 -> 54;
            case AGE_56_64 -> 46;
            case AGE_65_74 -> 35;
            case AGE_75_PLUS -> 19;
            case UNKNOWN -> 1;
        };
    }

    /** The percentages that are missing to a hundred did not say. */
    private @Nullable String neighbourhood(SiteKind site) {
        var left = dice.roll() * 100;
        for (var origin : house.origins()) {
            left -= origin.at(site);
            if (left < 0) {
                return origin.neighbourhood();
            }
        }
        return null;
    }

    private Mandate mandate(Contact contact) {
        if (contact.channel != Channel.IN_PERSON) {
            return Mandate.NONE;
        }
        return dice.pick(List.of(Mandate.values()), choice -> switch (choice) {
            case NONE -> 88;
            case AIDANTS_CONNECT -> 8;
            case PAPER -> 3;
            case ADMINISTRATION_PLUS -> 1;
        });
    }

    private @Nullable Orientation orientation(List<RequestContent> requests) {
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

    /** How people come; the main site has the telephone and the e-mail of the antenna too. */
    private enum Contact {
        DROP_IN(Channel.IN_PERSON, false, 62, 1),
        APPOINTMENT(Channel.IN_PERSON, true, 23, 1.15),
        PHONE(Channel.PHONE, false, 14.7, 0.55),
        EMAIL(Channel.EMAIL, false, 2.3, 0.5);

        private final Channel channel;
        private final boolean byAppointment;
        private final double share;
        private final double pace;

        Contact(Channel channel, boolean byAppointment, double share, double pace) {
            this.channel = channel;
            this.byAppointment = byAppointment;
            this.share = share;
            this.pace = pace;
        }
    }
}
