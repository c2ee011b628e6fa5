/**
 * What anyone may read of the opening hours of a structure, without signing in: the public page, and projections of the
 * calendar, each in a format of its own.
 */
@ApplicationModule(
        displayName = "Horaires publics",
        allowedDependencies = {"site", "opening"})
@NullMarked
package fr.guichet.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
