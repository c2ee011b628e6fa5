package fr.guichet.appointment.booking;

import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.Notice;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Who cancels an appointment, at the version that was seen.
 *
 * @param tell present when the person is to be told
 */
record CancellationForm(
        @ReadsAs(Long.class) @Nullable String version,
        @NotBlank @ReadsAs(AskedBy.class) String askedBy,
        @Nullable String tell) {

    static CancellationForm of(Long version) {
        return new CancellationForm(version.toString(), AskedBy.USER.name(), "true");
    }

    @Nullable
    Long seenVersion() {
        return version == null ? null : Long.valueOf(version);
    }

    Notice notice() {
        return tell == null ? Notice.KEEP_SILENT : Notice.TELL;
    }
}
