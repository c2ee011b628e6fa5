package fr.guichet.statistics.appointment;

import fr.guichet.appointment.AppointmentStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appointments by how far they came (unit: the appointment, on its day): by place, by type, and month by month. */
public record AppointmentTable(Line total, List<Line> places, List<Line> types, List<Line> months) {

    /**
     * One place, type or month.
     *
     * @param month null on every other line
     */
    public record Line(String name, @Nullable YearMonth month, Map<AppointmentStatus, Long> counts) {

        public long count(AppointmentStatus status) {
            return counts.getOrDefault(status, 0L);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Those of whom it is known whether they came. */
        public long expected() {
            return count(AppointmentStatus.HONOURED) + count(AppointmentStatus.MISSED);
        }

        /** Between 0 and 1; null where nobody was expected. */
        public @Nullable Double noShowRate() {
            return expected() == 0 ? null : (double) count(AppointmentStatus.MISSED) / expected();
        }
    }
}
