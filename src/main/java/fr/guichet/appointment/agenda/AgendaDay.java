package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.availability.Provider;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of one site.
 *
 * @param opening null where nothing is known of the site
 * @param table null when nobody receives that day
 * @param appointments all of them, cancelled ones too, in order
 */
record AgendaDay(
        LocalDate day,
        @Nullable OpeningDay opening,
        @Nullable AgendaTable table,
        List<AppointmentRow> appointments,
        Map<UUID, Provider> providers) {

    /** A closure leaves it no hours. */
    public boolean isShut() {
        return opening != null && !opening.isOpen() && !opening.shut().isEmpty();
    }

    public List<ClosureReason> reasonsToBeShut() {
        return opening == null
                ? List.of()
                : opening.closed().stream()
                        .map(OpeningDay.ClosedPart::reason)
                        .distinct()
                        .toList();
    }

    /** A closure stands against it, and it has not begun. */
    public boolean isToMove(AppointmentRow one, LocalDateTime now) {
        return one.status() == AppointmentStatus.BOOKED
                && one.start().isAfter(now)
                && opening != null
                && opening.isShutDuring(one.slot().range());
    }

    public List<AppointmentRow> cancelled() {
        return appointments.stream().filter(one -> one.status().isCancelled()).toList();
    }

    public List<AppointmentRow> kept() {
        return appointments.stream().filter(one -> !one.status().isCancelled()).toList();
    }

    public long missed() {
        return appointments.stream()
                .filter(one -> one.status() == AppointmentStatus.MISSED)
                .count();
    }

    public long free() {
        return table == null
                ? 0
                : table.columns().stream().mapToLong(AgendaColumn::freeCount).sum();
    }
}
