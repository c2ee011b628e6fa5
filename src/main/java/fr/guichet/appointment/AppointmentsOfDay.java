package fr.guichet.appointment;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a day and the weeks after it hold.
 *
 * @param due live on that day, in order
 * @param permanences of that day, in order
 * @param toRebook how many of the weeks to come a closure, a leave or a cancelled session has hit
 */
public record AppointmentsOfDay(List<DueAppointment> due, List<PermanenceOfDay> permanences, long toRebook) {

    public List<DueAppointment> with(UUID providerId) {
        return due.stream()
                .filter(one -> one.slot().providerId().equals(providerId))
                .toList();
    }

    public long countAt(UUID siteId) {
        return due.stream().filter(one -> one.slot().siteId().equals(siteId)).count();
    }

    public Optional<DueAppointment> nextAt(UUID siteId, LocalDateTime now) {
        return due.stream()
                .filter(one -> one.slot().siteId().equals(siteId) && one.isToCome(now))
                .findFirst();
    }

    /**
     * An intervenant who receives at a site on one day.
     *
     * @param hours while the site is open, in order
     * @param booked how many come
     */
    public record PermanenceOfDay(UUID intervenantId, String name, UUID siteId, List<TimeRange> hours, long booked) {}
}
