/**
 * Whether enough agents are at each site while it is open, where they are missing, and what would mend it. It compares the
 * calendar with the rota; only the page of the day reads it.
 */
@ApplicationModule(
        displayName = "Continuité",
        allowedDependencies = {"site", "opening", "account", "rota"})
@NullMarked
package fr.guichet.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
