/**
 * The log of accompagnements: one visit is one contact with one usager, without a name, ever. {@link
 * fr.guichet.visit.VisitService} is the door; figures are counted on its views {@code stat_visit} and
 * {@code stat_request} through {@link fr.guichet.visit.VisitFilter}.
 */
@ApplicationModule(
        displayName = "Accompagnements",
        allowedDependencies = {"site", "opening", "account", "directory", "availability", "appointment"})
@NullMarked
package fr.guichet.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
