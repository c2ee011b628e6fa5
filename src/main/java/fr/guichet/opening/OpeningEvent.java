package fr.guichet.opening;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What changed when sites are open. The subject is what the name says; for hours and settings, the site. */
public sealed interface OpeningEvent extends DomainEvent {

    record OpeningHoursPublished(UUID subjectId) implements OpeningEvent {}

    /** Hours that were prepared will not come into force. */
    record OpeningHoursWithdrawn(UUID subjectId) implements OpeningEvent {}

    /** The site, or the structure; the subject is the closure. */
    record ClosureDecided(UUID subjectId) implements OpeningEvent {}

    /** Something else is said of it. */
    record ClosureChanged(UUID subjectId) implements OpeningEvent {}

    /** It does not take place, or no longer. */
    record ClosureWithdrawn(UUID subjectId) implements OpeningEvent {}

    record SpecialOpeningAdded(UUID subjectId) implements OpeningEvent {}

    record SpecialOpeningWithdrawn(UUID subjectId) implements OpeningEvent {}

    /** From a file; the subject is this import. */
    record SchoolHolidaysImported(UUID subjectId) implements OpeningEvent {}

    @Override
    default String action() {
        return switch (this) {
            case OpeningHoursPublished _ -> "OpeningHoursPublished";
            case OpeningHoursWithdrawn _ -> "OpeningHoursRetired";
            case ClosureDecided _ -> "SiteClosedForATime";
            case ClosureChanged _ -> "ClosureChanged";
            case ClosureWithdrawn _ -> "ClosureWithdrawn";
            case SpecialOpeningAdded _ -> "SpecialOpeningAdded";
            case SpecialOpeningWithdrawn _ -> "SpecialOpeningWithdrawn";
            case SchoolHolidaysImported _ -> "SchoolHolidaysImported";
        };
    }
}
