package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.Provider;
import fr.guichet.shared.model.RuleViolation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot as it is asked for, before it is known whether it can be had.
 *
 * @param id of the appointment it is for: what that one takes or holds does not stand against it
 * @param start in the local time of the site, to the minute
 * @param outsideReason why at a time that nobody offers; null: only an offered one
 */
public record SlotRequest(
        UUID id,
        UUID typeId,
        AppointmentPlace place,
        UUID providerId,
        UUID siteId,
        LocalDateTime start,
        @Nullable String outsideReason) {

    private static final int DAYS_AHEAD = 366;

    LocalDate day() {
        return start.toLocalDate();
    }

    /** Without its room. */
    Slot slot(AppointmentTypeRow type) {
        return Slot.of(providerId, siteId, null, start, type.duration());
    }

    /** The type is offered so, by them, at a time that is neither past nor more than a year and a day away. */
    void validate(AppointmentTypeRow type, Provider provider, LocalDateTime now) {
        if (!type.isOfferedOn(day())
                || type.providedBy() != provider.kind()
                || !type.places().contains(place)) {
            throw new RuleViolation("appointment.type-not-offered").on("type");
        }
        if (start.isBefore(now)) {
            throw new RuleViolation("appointment.in-the-past");
        }
        var last = now.toLocalDate().plusDays(DAYS_AHEAD);
        if (day().isAfter(last) || !slot(type).end().toLocalDate().equals(day())) {
            throw new RuleViolation("appointment.too-far");
        }
    }
}
