package fr.guichet.appointment;

import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.rebooking.DueAppointments;
import fr.guichet.appointment.slot.Offer;
import fr.guichet.appointment.slot.Offers;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due on a day, without who comes: nobody is shown, so nothing is traced. */
@Service
@Transactional(readOnly = true)
public class AppointmentWatch {

    private final DueAppointments appointments;
    private final Offers offers;
    private final Providers providers;

    AppointmentWatch(DueAppointments appointments, Offers offers, Providers providers) {
        this.appointments = appointments;
        this.offers = offers;
        this.providers = providers;
    }

    /**
     * @param until the last day of the weeks that are watched
     * @param calendar of every site, from today until then
     */
    public AppointmentsOfDay on(LocalDateTime now, LocalDate until, Map<UUID, List<OpeningDay>> calendar) {
        var today = now.toLocalDate();
        var live = appointments.since(today, until);
        var due = live.stream().filter(one -> one.slot().day().equals(today)).toList();
        var offer = offers.planned(today, until, calendar);
        return new AppointmentsOfDay(due, permanences(today, offer, due), toRebook(now, offer, live));
    }

    private static long toRebook(LocalDateTime now, Offer offer, List<DueAppointment> live) {
        return live.stream()
                .filter(one -> one.isToCome(now) && one.against(offer).isPresent())
                .count();
    }

    private List<PermanenceOfDay> permanences(LocalDate today, Offer offer, List<DueAppointment> due) {
        var sessions = offer.sessions().stream()
                .filter(session ->
                        session.day().equals(today) && !offer.held(session).isEmpty())
                .toList();
        var names = providers.named(
                sessions.stream().map(AvailabilitySession::providerId).collect(toSet()));
        return sessions.stream()
                .flatMap(session -> Stream.ofNullable(names.get(session.providerId()))
                        .filter(provider -> provider.intervenantId() != null)
                        .map(provider -> permanence(session, provider, offer, due)))
                .toList();
    }

    private static PermanenceOfDay permanence(
            AvailabilitySession session, Provider provider, Offer offer, List<DueAppointment> due) {
        var booked = due.stream()
                .filter(one -> one.slot().providerId().equals(provider.id())
                        && one.slot().siteId().equals(session.siteId())
                        && session.range().contains(one.slot().start().toLocalTime()))
                .count();
        return new PermanenceOfDay(
                provider.id(),
                provider.name(),
                session.siteId(),
                offer.held(session).ranges(),
                booked);
    }

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
            return due.stream()
                    .filter(one -> one.slot().siteId().equals(siteId))
                    .count();
        }

        public Optional<DueAppointment> nextAt(UUID siteId, LocalDateTime now) {
            return due.stream()
                    .filter(one -> one.slot().siteId().equals(siteId) && one.isToCome(now))
                    .findFirst();
        }
    }

    /**
     * An intervenant who receives at a site on one day.
     *
     * @param hours while the site is open, in order
     * @param booked how many come
     */
    public record PermanenceOfDay(UUID intervenantId, String name, UUID siteId, List<TimeRange> hours, long booked) {}
}
