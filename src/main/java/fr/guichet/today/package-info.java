/**
 * The page {@code /}: what each role needs to see when the day begins. It reads other modules and writes nothing; nobody
 * calls it.
 */
@ApplicationModule(
        displayName = "Aujourd’hui",
        allowedDependencies = {
            "site",
            "opening",
            "account",
            "directory",
            "rota",
            "continuity",
            "appointment",
            "visit",
            "statistics"
        })
@NullMarked
package fr.guichet.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
