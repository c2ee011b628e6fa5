package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.MoveAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment goes when nobody offers that time, as text.
 *
 * @param version of the appointment that was seen
 * @param outsideReason why
 * @param tell present when the person is to be told
 */
record OutsideMoveForm(
        @ReadsAs(Long.class) @Nullable String version,
        @NotBlank @ReadsAs(AskedBy.class) String askedBy,
        @NotBlank @ReadsAs(UUID.class) String provider,
        @NotBlank @ReadsAs(UUID.class) String site,
        @NotBlank @ReadableDay String day,
        @NotBlank @ReadableTime String start,
        @NotBlank @OneLine @Size(max = 200) @NoForbiddenData String outsideReason,
        @Nullable String tell) {

    @SuppressWarnings("NullAway") // not valid until there is a reason
    static OutsideMoveForm of(AppointmentRow appointment) {
        return new OutsideMoveForm(
                appointment.version().toString(),
                AskedBy.USER.name(),
                appointment.providerId().toString(),
                appointment.siteId().toString(),
                appointment.day().toString(),
                appointment.start().toLocalTime().toString(),
                null,
                "true");
    }

    /** Once it is valid. */
    MoveAppointment toCommand(UUID id) {
        return new MoveAppointment(
                id,
                BothVersions.seen(version),
                UUID.fromString(provider),
                UUID.fromString(site),
                LocalDate.parse(day).atTime(LocalTime.parse(start)),
                AskedBy.valueOf(askedBy),
                outsideReason,
                tell == null ? Notice.KEEP_SILENT : Notice.TELL);
    }
}
