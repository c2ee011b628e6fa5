package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to an appointment type, an intervenant or an availability: the name begins with the subject. */
sealed interface AvailabilityEvent extends DomainEvent {

    record AppointmentTypeAdded(UUID subjectId) implements AvailabilityEvent {}

    record AppointmentTypeChanged(UUID subjectId) implements AvailabilityEvent {}

    /** It has a last day. */
    record AppointmentTypeRetired(UUID subjectId) implements AvailabilityEvent {}

    /** Retired, it is offered again. */
    record AppointmentTypeReinstated(UUID subjectId) implements AvailabilityEvent {}

    record IntervenantAdded(UUID subjectId) implements AvailabilityEvent {}

    /** Themselves, the convention or the contact. */
    record IntervenantChanged(UUID subjectId) implements AvailabilityEvent {}

    /** They have a last day. */
    record IntervenantRetired(UUID subjectId) implements AvailabilityEvent {}

    /** Retired, they receive again. */
    record IntervenantReinstated(UUID subjectId) implements AvailabilityEvent {}

    record AvailabilityAdded(UUID subjectId) implements AvailabilityEvent {}

    /** One session, those from a day on, or all. */
    record AvailabilityChanged(UUID subjectId) implements AvailabilityEvent {}

    /** It has a last day, or never takes place. */
    record AvailabilityEnded(UUID subjectId) implements AvailabilityEvent {}

    record AvailabilitySessionCancelled(UUID subjectId) implements AvailabilityEvent {}

    /** Cancelled, it is held after all. */
    record AvailabilitySessionRestored(UUID subjectId) implements AvailabilityEvent {}

    @Override
    default String action() {
        return switch (this) {
            case AppointmentTypeAdded _ -> "AppointmentTypeAdded";
            case AppointmentTypeChanged _ -> "AppointmentTypeChanged";
            case AppointmentTypeRetired _ -> "AppointmentTypeRetired";
            case AppointmentTypeReinstated _ -> "AppointmentTypeTakenBack";
            case IntervenantAdded _ -> "IntervenantAdded";
            case IntervenantChanged _ -> "IntervenantChanged";
            case IntervenantRetired _ -> "IntervenantRetired";
            case IntervenantReinstated _ -> "IntervenantTakenBack";
            case AvailabilityAdded _ -> "AvailabilityAdded";
            case AvailabilityChanged _ -> "AvailabilityChanged";
            case AvailabilityEnded _ -> "AvailabilityEnded";
            case AvailabilitySessionCancelled _ -> "AvailabilitySessionCancelled";
            case AvailabilitySessionRestored _ -> "AvailabilitySessionRestored";
        };
    }
}
