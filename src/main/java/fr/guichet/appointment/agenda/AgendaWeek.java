package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.OfferedSessions.OfferedSession;
import fr.guichet.availability.Provider;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.web.CalendarWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A week of a site, a line for each who receives.
 *
 * @param days those on which someone receives, or might: Monday to Friday at least
 */
record AgendaWeek(CalendarWeek dates, List<LocalDate> days, List<Line> lines) {

    private static final int WORKING_DAYS = 5;

    /** @param now what is past is not free any more */
    static AgendaWeek of(
            CalendarWeek dates,
            List<AppointmentRow> appointments,
            List<OfferedSession> offered,
            Map<UUID, Provider> providers,
            LocalDateTime now) {
        var days = Stream.iterate(dates.monday(), day -> day.plusDays(1))
                .limit(7)
                .filter(day -> day.getDayOfWeek().getValue() <= WORKING_DAYS
                        || Stream.concat(
                                        appointments.stream().map(AppointmentRow::day),
                                        offered.stream()
                                                .map(time -> time.session().day()))
                                .anyMatch(day::equals))
                .toList();
        var lines = providers.values().stream()
                .sorted(Comparator.comparing(Provider::kind).thenComparing(Provider::name))
                .map(provider -> new Line(
                        provider,
                        days.stream()
                                .map(day -> Cell.of(provider.id(), day, appointments, offered, now))
                                .toList()))
                .toList();
        return new AgendaWeek(dates, days, lines);
    }

    /** Those with something to do or to book that day. */
    public List<Line> linesOn(int day) {
        return lines.stream().filter(line -> !line.cells().get(day).isOff()).toList();
    }

    record Line(Provider provider, List<Cell> cells) {}

    /**
     * @param received whether anyone can be booked that day at all
     * @param free what is left of it
     */
    record Cell(LocalDate day, List<AppointmentRow> appointments, boolean received, Duration free) {

        public boolean isOff() {
            return !received && appointments.isEmpty();
        }

        static Cell of(
                UUID providerId,
                LocalDate day,
                List<AppointmentRow> appointments,
                List<OfferedSession> offered,
                LocalDateTime now) {
            var sessions = offered.stream()
                    .filter(time -> time.session().providerId().equals(providerId)
                            && time.session().day().equals(day))
                    .toList();
            return new Cell(
                    day,
                    appointments.stream()
                            .filter(one -> one.providerId().equals(providerId)
                                    && one.day().equals(day)
                                    && !one.status().isCancelled())
                            .toList(),
                    sessions.stream().anyMatch(time -> !time.held().isEmpty()),
                    sessions.stream().map(time -> stillFree(time, now)).reduce(Duration.ZERO, Duration::plus));
        }

        private static Duration stillFree(OfferedSession time, LocalDateTime now) {
            var day = time.session().day();
            if (!day.equals(now.toLocalDate())) {
                return day.isBefore(now.toLocalDate())
                        ? Duration.ZERO
                        : time.free().duration();
            }
            return time.free()
                    .within(new TimeRange(now.toLocalTime(), LocalTime.MAX))
                    .duration();
        }
    }
}
