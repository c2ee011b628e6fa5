/**
 * Structures (houses), their sites and when these are open. Other modules ask {@link fr.guichet.site.SiteService} for
 * sites and {@link fr.guichet.site.SiteCalendar} for opening, and copy what a new house needs when they hear
 * {@link fr.guichet.site.SiteEvent.StructureOpened}.
 */
@ApplicationModule(
        displayName = "Sites",
        allowedDependencies = {})
@NullMarked
package fr.guichet.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
