package fr.guichet.appointment.booking;

import fr.guichet.appointment.BookAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.phone.ReadablePhone;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableEmail;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment at a time that nobody offers, as text.
 *
 * @param outsideReason why
 * @param known appointments ahead of the same person that were shown
 */
record OutsideBookingForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadsAs(UUID.class) String type,
        @NotBlank @ReadsAs(AppointmentPlace.class) String place,
        @NotBlank @ReadsAs(UUID.class) String provider,
        @NotBlank @ReadsAs(UUID.class) String site,
        @NotBlank @ReadableDay String day,
        @NotBlank @ReadableTime String start,
        @NotBlank @OneLine @Size(max = 200) @NoForbiddenData String outsideReason,
        @ReadsAs(Title.class) @Nullable String title,
        @NotBlank @OneLine @Size(max = 60) @NoForbiddenData String lastName,
        @OneLine @Size(max = 60) @NoForbiddenData @Nullable String firstName,
        @ReadablePhone @Size(max = 60) @Nullable String phone,
        @ReadableEmail @Size(max = 120) @Nullable String email,
        @Nullable String tell,
        @Nullable Set<UUID> known) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static OutsideBookingForm blank(UUID id, UUID site, LocalDate day) {
        return new OutsideBookingForm(
                id.toString(),
                null,
                AppointmentPlace.OFFICE.name(),
                null,
                site.toString(),
                day.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "true",
                null);
    }

    /** Once it is valid. */
    BookAppointment toCommand() {
        return new BookAppointment(
                UUID.fromString(id),
                UUID.fromString(type),
                AppointmentPlace.valueOf(place),
                UUID.fromString(provider),
                UUID.fromString(site),
                LocalDate.parse(day).atTime(LocalTime.parse(start)),
                new Person(title == null ? null : Title.valueOf(title), firstName, lastName, phone, email),
                outsideReason,
                tell == null ? Notice.KEEP_SILENT : Notice.TELL,
                known == null ? Set.of() : known);
    }

    /** Holds a person: says nothing. */
    @Override
    public String toString() {
        return "OutsideBookingForm[" + id + "]";
    }
}
