package fr.guichet.demo;

import fr.guichet.appointment.OfferedSessions.OfferedSession;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Fills a share of one session with appointments, the same ones on every installation. */
final class SessionFilling {

    private final OfferedSession offered;
    private final List<AppointmentTypeRow> types;
    private final Dice dice;
    private final Iterator<Person> people;

    SessionFilling(String house, OfferedSession offered, List<AppointmentTypeRow> allTypes, FictitiousPeople people) {
        this.offered = offered;
        this.types = allTypes.stream()
                .filter(type -> offered.session().typeIds().contains(type.id()))
                .sorted(Comparator.comparing(AppointmentTypeRow::label))
                .toList();
        this.dice = Dice.named(house + "/" + offered.session().day() + "/"
                + offered.session().range().start() + "/" + types.getFirst().label());
        this.people = people.shuffled(dice).iterator();
    }

    List<Draft> fill(double share, LocalDateTime now) {
        var drafts = new ArrayList<Draft>();
        for (var range : offered.free().ranges()) {
            fill(range, share, now, drafts);
        }
        return drafts;
    }

    private void fill(TimeRange range, double share, LocalDateTime now, List<Draft> drafts) {
        var day = offered.session().day();
        var start = day.atTime(range.start());
        while (people.hasNext()) {
            var from = start;
            var fitting = types.stream()
                    .filter(type -> !from.plus(type.duration()).isAfter(day.atTime(range.end())))
                    .toList();
            if (fitting.isEmpty()) {
                return;
            }
            var type = dice.pick(fitting, one -> 1);
            if (dice.chance(share) && isInTime(type, start, now)) {
                drafts.add(new Draft(type, slot(type, start), people.next(), dice.roll()));
            }
            start = start.plus(type.duration());
        }
    }

    private static boolean isInTime(AppointmentTypeRow type, LocalDateTime start, LocalDateTime now) {
        return !start.toLocalDate().isAfter(now.toLocalDate()) || type.isInTime(start, now.plusMinutes(1));
    }

    private Slot slot(AppointmentTypeRow type, LocalDateTime start) {
        var session = offered.session();
        var room = type.roomKind() != null && type.firstPlace() == AppointmentPlace.OFFICE ? session.roomId() : null;
        return new Slot(session.providerId(), session.siteId(), room, start, start.plus(type.duration()));
    }

    /** @param luck from 0 to 1: what becomes of it */
    record Draft(AppointmentTypeRow type, Slot slot, Person person, double luck) {}
}
