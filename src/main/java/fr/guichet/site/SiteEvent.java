package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to a structure or to a site; it is the subject. */
public sealed interface SiteEvent extends DomainEvent {

    /** A module that ships a starter list copies it now, in the same transaction. */
    record StructureOpened(UUID subjectId) implements SiteEvent {}

    record SiteOpened(UUID subjectId) implements SiteEvent {}

    /** Its address, name or phone changed. */
    record SiteDescribed(UUID subjectId) implements SiteEvent {}

    /** It follows other public or school holidays. */
    record CalendarSettingsChanged(UUID subjectId) implements SiteEvent {}

    /** It has a last day. */
    record SiteClosed(UUID subjectId) implements SiteEvent {}

    /** Its last day was taken back. */
    record SiteReopened(UUID subjectId) implements SiteEvent {}

    @Override
    default String action() {
        return switch (this) {
            case StructureOpened _ -> "StructureOpened";
            case SiteOpened _ -> "SiteOpened";
            case SiteDescribed _ -> "SiteDescribed";
            case CalendarSettingsChanged _ -> "CalendarSettingsChanged";
            case SiteClosed _ -> "SiteClosed";
            case SiteReopened _ -> "SiteReopened";
        };
    }
}
