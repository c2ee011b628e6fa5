package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.BookAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import fr.guichet.appointment.slot.HeldSlot;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.phone.ReadablePhone;
import fr.guichet.shared.typed.ReadableEmail;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment while it is booked, as text.
 *
 * @param id of the hold, and of the appointment it becomes
 * @param slot with whom, where and when: a {@link SlotKey} whose type is what it was offered for
 * @param type what it is booked for
 * @param tell present when the person is to be told
 * @param known appointments ahead of the same person that were shown
 */
record BookingForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadsAs(SlotKey.class) String slot,
        @NotBlank @ReadsAs(UUID.class) String type,
        @NotBlank @ReadsAs(AppointmentPlace.class) String place,
        @ReadsAs(Title.class) @Nullable String title,
        @NotBlank @OneLine @Size(max = 60) @NoForbiddenData String lastName,
        @OneLine @Size(max = 60) @NoForbiddenData @Nullable String firstName,
        @ReadablePhone @Size(max = 60) @Nullable String phone,
        @ReadableEmail @Size(max = 120) @Nullable String email,
        @Nullable String tell,
        @Nullable Set<UUID> known) {

    /** @param like an appointment of the same person, who is known by it already */
    @SuppressWarnings("NullAway") // not valid until the name is filled in
    static BookingForm of(HeldSlot held, AppointmentPlace place, @Nullable AppointmentRow like) {
        var person = like == null ? null : like.person();
        return new BookingForm(
                held.id().toString(),
                SlotKey.of(held.typeId(), held.slot()).toString(),
                held.typeId().toString(),
                place.name(),
                person == null || person.title() == null ? null : person.title().name(),
                person == null ? null : person.lastName(),
                person == null ? null : person.firstName(),
                person == null ? null : person.phone(),
                person == null ? null : person.email(),
                "true",
                like == null ? null : Set.of(like.id()));
    }

    /** Once it is valid. */
    BookAppointment toCommand() {
        var key = SlotKey.valueOf(slot);
        return new BookAppointment(
                UUID.fromString(id),
                UUID.fromString(type),
                AppointmentPlace.valueOf(place),
                key.providerId(),
                key.siteId(),
                key.start(),
                new Person(title == null ? null : Title.valueOf(title), firstName, lastName, phone, email),
                null,
                tell == null ? Notice.KEEP_SILENT : Notice.TELL,
                known == null ? Set.of() : known);
    }

    /** Holds a person: says nothing. */
    @Override
    public String toString() {
        return "BookingForm[" + id + "]";
    }
}
