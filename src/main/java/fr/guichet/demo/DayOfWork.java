package fr.guichet.demo;

import static java.util.Comparator.comparing;

import fr.guichet.demo.Habits.OperatorHabit;
import fr.guichet.demo.Habits.ProcedureHabit;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitContent.Extras;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    private final HelpGiven help;
    private final PeopleHelped people;

    DayOfWork(House house, OpenDays days, Habits habits, LocalDate day) {
        this.house = house;
        this.days = days;
        this.habits = habits;
        this.day = day;
        this.dice = Dice.named(house.code() + "/" + day + "/details");
        this.help = new HelpGiven(dice);
        this.people = new PeopleHelped(house, dice);
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
        var requests = procedures.stream().map(help::request).toList();
        return new VisitContent(
                house.siteId(sketch.site()),
                at(sketch.site(), contact),
                contact.channel,
                contact.byAppointment,
                minutes(procedures, contact),
                people.usager(sketch),
                Extras.NONE
                        .under(mandate(contact))
                        .sentTo(help.orientation(requests))
                        .noting(dice.chance(0.06) ? dice.pick(habits.notes(), note -> 1) : null),
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

    private int minutes(List<ProcedureHabit> procedures, Contact contact) {
        var longest =
                procedures.stream().mapToInt(ProcedureHabit::minutes).max().orElseThrow();
        var likely = (longest + 8 * (procedures.size() - 1)) * contact.pace * dice.around(0.4);
        return BUTTONS.stream()
                .min(comparing(button -> Math.abs(button - likely)))
                .orElseThrow();
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
