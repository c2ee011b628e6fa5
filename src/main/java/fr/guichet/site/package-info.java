/**
 * Structures (structures) and their sites. Other modules ask {@link fr.guichet.site.SiteService} for sites, and copy what a new
 * structure needs when they hear {@link fr.guichet.site.SiteEvent.StructureOpened}. The pages of a site stand in
 * {@link fr.guichet.opening}, since it opens with its hours.
 */
@ApplicationModule(
        displayName = "Sites",
        allowedDependencies = {})
@NullMarked
package fr.guichet.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
