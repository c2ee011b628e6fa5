package fr.guichet.appointment;

import fr.guichet.account.Role;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses.House;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Test data: {@code aBooking(type, provider, site).at(start).forPerson("Exemple").build()}. The people are invented. */
public final class Appointments {

    private final UUID typeId;
    private final UUID providerId;
    private final UUID siteId;
    private UUID id = Ids.next();
    private AppointmentPlace place = AppointmentPlace.OFFICE;
    private LocalDateTime start = LocalDateTime.parse("2026-03-17T09:00");
    private Person person = new Person(Title.MRS, "Jeanne", "Exemple", "01 23 45 67 89", "jeanne@exemple.fr");
    private @Nullable String outsideReason;
    private Notice notice = Notice.KEEP_SILENT;
    private @Nullable Set<UUID> known;

    private Appointments(UUID typeId, UUID providerId, UUID siteId) {
        this.typeId = typeId;
        this.providerId = providerId;
        this.siteId = siteId;
    }

    public static Appointments aBooking(UUID typeId, UUID providerId, UUID siteId) {
        return new Appointments(typeId, providerId, siteId);
    }

    /** One appointment of {@link fr.guichet.availability.Availabilities#allUnder}, on Wednesday 18 March 2026. */
    public static void bookUnder(House house, AppointmentService service, UUID id, UUID typeId, LocalTime start) {
        var booking = aBooking(typeId, house.agent(Role.COUNSELLOR).accountId(), house.mainSiteId())
                .withId(id)
                .at(LocalDate.of(2026, 3, 18).atTime(start))
                .build();
        house.as(Role.RECEPTION, () -> service.book(booking, BookingReach.OFFERED));
    }

    public Appointments withId(UUID other) {
        id = other;
        return this;
    }

    public Appointments at(LocalDateTime other) {
        start = other;
        return this;
    }

    public Appointments by(AppointmentPlace other) {
        place = other;
        return this;
    }

    public Appointments forPerson(String lastName) {
        person = new Person(Title.MR, null, lastName, null, null);
        return this;
    }

    public Appointments forPerson(Person other) {
        person = other;
        return this;
    }

    public Appointments although(String reason) {
        outsideReason = reason;
        return this;
    }

    /** Whoever comes is told. */
    public Appointments telling() {
        notice = Notice.TELL;
        return this;
    }

    /** By an agent who was told of these, and of no others. */
    public Appointments knowing(UUID... others) {
        known = Set.of(others);
        return this;
    }

    public BookAppointment build() {
        return new BookAppointment(id, typeId, place, providerId, siteId, start, person, outsideReason, notice, known);
    }
}
