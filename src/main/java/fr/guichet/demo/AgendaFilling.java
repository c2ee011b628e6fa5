package fr.guichet.demo;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.BookAppointment;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.OfferedSessions;
import fr.guichet.appointment.PastAppointments;
import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.demo.SessionFilling.Draft;
import fr.guichet.shared.model.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives a house the appointments of its last four weeks, of today, and of the next four, fewer and fewer. Nobody is told. */
@Component
@Profile("demo")
class AgendaFilling {

    static final int WEEKS = 4;

    private static final double SHARE_SO_FAR = 0.66;
    private static final List<Double> SHARES_TO_COME = List.of(0.5, 0.3, 0.2, 0.1);

    private final OfferedSessions sessions;
    private final AppointmentTypeService types;
    private final AppointmentService appointments;
    private final PastAppointments pastAppointments;
    private final Clock clock;

    AgendaFilling(
            OfferedSessions sessions,
            AppointmentTypeService types,
            AppointmentService appointments,
            PastAppointments pastAppointments,
            Clock clock) {
        this.sessions = sessions;
        this.types = types;
        this.appointments = appointments;
        this.pastAppointments = pastAppointments;
        this.clock = clock;
    }

    void fill(House house) {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        var people = FictitiousPeople.read();
        var soFar = drafts(house, today.minusWeeks(WEEKS), today, now, people);
        var arrived = arrived(soFar, now);
        pastAppointments.record(
                soFar.stream().map(draft -> past(draft, arrived, now)).toList());
        drafts(house, today.plusDays(1), today.plusWeeks(WEEKS), now, people.byTelephone())
                .forEach(draft -> appointments.book(booking(draft), BookingReach.OFFERED));
    }

    private List<Draft> drafts(House house, LocalDate from, LocalDate to, LocalDateTime now, FictitiousPeople people) {
        var allTypes = types.types();
        return house.siteIds().values().stream()
                .flatMap(site -> sessions.between(site, from, to).stream())
                .flatMap(offered -> new SessionFilling(house.code(), offered, allTypes, people)
                        .fill(share(offered.session().day(), now.toLocalDate()), now).stream())
                .toList();
    }

    private static double share(LocalDate day, LocalDate today) {
        var days = (int) ChronoUnit.DAYS.between(today, day);
        return days <= 0 ? SHARE_SO_FAR : SHARES_TO_COME.get((days - 1) / 7);
    }

    /** The next to be received, who is there already. */
    private static @Nullable Slot arrived(List<Draft> drafts, LocalDateTime now) {
        return drafts.stream()
                .map(Draft::slot)
                .filter(slot -> slot.end().isAfter(now) && slot.start().isBefore(now.plusMinutes(30)))
                .min(Comparator.comparing(Slot::start))
                .orElse(null);
    }

    private static PastAppointment past(Draft draft, @Nullable Slot arrived, LocalDateTime now) {
        var status = status(draft, arrived, now);
        var since = since(status, draft.slot());
        return new PastAppointment(
                Ids.next(),
                draft.type().id(),
                draft.type().firstPlace(),
                draft.slot(),
                draft.person(),
                status,
                since.isAfter(now) ? now : since);
    }

    private static AppointmentStatus status(Draft draft, @Nullable Slot arrived, LocalDateTime now) {
        if (draft.slot().equals(arrived)) {
            return AppointmentStatus.ARRIVED;
        }
        if (draft.slot().end().isAfter(now)) {
            return draft.slot().start().isAfter(now) ? AppointmentStatus.BOOKED : AppointmentStatus.HONOURED;
        }
        if (draft.luck() < 0.80) {
            return AppointmentStatus.HONOURED;
        }
        if (draft.luck() < 0.88) {
            return AppointmentStatus.MISSED;
        }
        return draft.luck() < 0.96 ? AppointmentStatus.CANCELLED_BY_USER : AppointmentStatus.CANCELLED_BY_HOUSE;
    }

    private static LocalDateTime since(AppointmentStatus status, Slot slot) {
        return switch (status) {
            case BOOKED -> slot.start().minusDays(5);
            case ARRIVED -> slot.start().minusMinutes(5);
            case HONOURED -> slot.end();
            case MISSED -> slot.start().plusMinutes(20);
            case CANCELLED_BY_USER -> slot.start().minusDays(1);
            case CANCELLED_BY_HOUSE -> slot.start().minusDays(2);
        };
    }

    private static BookAppointment booking(Draft draft) {
        return new BookAppointment(
                Ids.next(),
                draft.type().id(),
                draft.type().firstPlace(),
                draft.slot().providerId(),
                draft.slot().siteId(),
                draft.slot().start(),
                draft.person(),
                null,
                Notice.KEEP_SILENT,
                null);
    }
}
