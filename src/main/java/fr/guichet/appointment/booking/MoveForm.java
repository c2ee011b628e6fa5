package fr.guichet.appointment.booking;

import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.MoveAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment goes, as text.
 *
 * @param version of the appointment that was seen
 * @param creneau a {@link SlotKey}, sent by the button of the slot
 * @param tell present when the person is to be told
 */
record MoveForm(
        @ReadsAs(Long.class) @Nullable String version,
        @NotBlank @ReadsAs(AskedBy.class) String askedBy,
        @NotBlank @ReadsAs(SlotKey.class) String creneau,
        @Nullable String tell) {

    @SuppressWarnings("NullAway") // not valid until a slot is chosen
    static MoveForm of(Long version) {
        return new MoveForm(version.toString(), AskedBy.USER.name(), null, "true");
    }

    /** Once it is valid. */
    MoveAppointment toCommand(UUID id) {
        var key = SlotKey.valueOf(creneau);
        return new MoveAppointment(
                id,
                BothVersions.seen(version),
                key.providerId(),
                key.siteId(),
                key.start(),
                AskedBy.valueOf(askedBy),
                null,
                tell == null ? Notice.KEEP_SILENT : Notice.TELL);
    }
}
