/** How accessible the pages are: what was found of each criterion of the RGAA, and the statement made from it. */
@ApplicationModule(
        displayName = "Accessibilité",
        allowedDependencies = {})
@NullMarked
package fr.guichet.accessibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
