/**
 * The catalogue of each structure: operators, their procedures, the everyday words that find them. Others ask
 * {@link fr.guichet.directory.Catalogue}; the coordinator edits through {@link fr.guichet.directory.DirectoryService}.
 */
@ApplicationModule(
        displayName = "Annuaire",
        allowedDependencies = {"site"})
@NullMarked
package fr.guichet.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
