package fr.guichet.room;

import fr.guichet.shared.web.ReadableDay;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which a room is used. */
record RoomRetirementForm(
        @NotBlank @ReadableDay String lastDay, @Nullable Long version) {

    /** Once it is valid. */
    LocalDate day() {
        return LocalDate.parse(lastDay);
    }
}
