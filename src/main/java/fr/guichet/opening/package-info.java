/**
 * When sites are open: weekly hours, closures, special openings, public and school holidays. Other modules ask
 * {@link fr.guichet.opening.SiteCalendar}, and say what a change of them would hit by {@link fr.guichet.opening.OpeningImpact}.
 */
@ApplicationModule(
        displayName = "Ouverture",
        allowedDependencies = {"site"})
@NullMarked
package fr.guichet.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
