package fr.guichet.appointment.web;

import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.Notice;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Who cancels an appointment, at the version that was seen. */
record CancellationForm(@Nullable Long version, @NotNull AskedBy askedBy, boolean tell) {

    Notice notice() {
        return tell ? Notice.TELL : Notice.KEEP_SILENT;
    }

    static CancellationForm of(@Nullable Long version) {
        return new CancellationForm(version, AskedBy.USER, true);
    }
}
