package fr.guichet.appointment;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.model.DomainEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** What happened to an appointment or to its person; the appointment is the subject, unless said otherwise. */
public sealed interface AppointmentEvent extends AuditedFact {

    record AppointmentBooked(UUID subjectId, Notice notice) implements AppointmentEvent, DomainEvent {}

    /** Elsewhere, to someone else or to another time. */
    record AppointmentMoved(UUID subjectId, Notice notice) implements AppointmentEvent, DomainEvent {}

    record AppointmentCancelled(UUID subjectId, Notice notice) implements AppointmentEvent, DomainEvent {}

    /** A move was taken back: the appointment is where it was before, not at {@code undone} any more. */
    record AppointmentMovedBack(UUID subjectId, LocalDateTime undone, Instant movedAt)
            implements AppointmentEvent, DomainEvent {}

    /** A cancellation was taken back. */
    record AppointmentReinstated(UUID subjectId, Instant cancelledAt) implements AppointmentEvent, DomainEvent {}

    record PersonArrived(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** The person was received. */
    record AppointmentHonoured(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** The person did not come, and did not say so. */
    record AppointmentMissed(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** What was said of how it went was taken back. */
    record AppointmentReopened(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** A batch; the subject is the structure. */
    record PastAppointmentsRecorded(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** A name, a number or an address. */
    record PersonCorrected(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** The address was opened to write to them. */
    record PersonWritten(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** A page showed who comes. */
    record AppointmentsShown(List<UUID> subjectIds) implements AppointmentEvent {}

    /** What they hold about their person was taken out as a file. */
    record PersonalDataExported(List<UUID> subjectIds) implements AppointmentEvent {}

    /** Who came is not known any more. */
    record PeopleErased(List<UUID> subjectIds) implements AppointmentEvent {}

    /** Without the people; the subject is the structure. */
    record AppointmentsExported(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** The agent, who is the subject, has a new address for their appointments; the one before is gone. */
    record CalendarFeedMade(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    /** The subject is the agent. */
    record CalendarFeedRevoked(UUID subjectId) implements AppointmentEvent, DomainEvent {}

    @Override
    default String action() {
        return switch (this) {
            case AppointmentBooked _ -> "AppointmentBooked";
            case AppointmentMoved _ -> "AppointmentMoved";
            case AppointmentCancelled _ -> "AppointmentCancelled";
            case AppointmentMovedBack _ -> "AppointmentMovedBack";
            case AppointmentReinstated _ -> "AppointmentReinstated";
            case PersonArrived _ -> "PersonArrived";
            case AppointmentHonoured _ -> "AppointmentHonoured";
            case AppointmentMissed _ -> "AppointmentMissed";
            case AppointmentReopened _ -> "AppointmentReopened";
            case PastAppointmentsRecorded _ -> "PastAppointmentsRecorded";
            case PersonCorrected _ -> "PersonCorrected";
            case PersonWritten _ -> "PersonWritten";
            case AppointmentsShown _ -> "AppointmentsShown";
            case PersonalDataExported _ -> "PersonalDataExported";
            case PeopleErased _ -> "PeopleErased";
            case AppointmentsExported _ -> "AppointmentsExported";
            case CalendarFeedMade _ -> "CalendarFeedMade";
            case CalendarFeedRevoked _ -> "CalendarFeedRevoked";
        };
    }
}
