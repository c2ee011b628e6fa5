package fr.guichet.today;

import fr.guichet.appointment.AppointmentWatch.AppointmentsOfDay;
import fr.guichet.appointment.DueAppointment;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /} shows to one agent; what the role does not need is null or empty.
 *
 * @param sites with the site where the agent works first
 * @param team for roles that work with it or answer for it
 * @param appointments for roles that book or receive
 */
public record TodayPage(
        LocalDateTime now,
        List<SiteToday> sites,
        @Nullable Desk desk,
        @Nullable MonthSoFar month,
        @Nullable TeamOfTheDay team,
        @Nullable AppointmentsOfDay appointments) {

    public List<DueAppointment> dueWith(UUID agentId) {
        return appointments == null ? List.of() : appointments.with(agentId);
    }
}
