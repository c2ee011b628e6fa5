/** The embedded PostgreSQL of the demo structure, started only when a folder is named for it; never in the packaged jar. */
@ApplicationModule(
        displayName = "Base embarquée",
        allowedDependencies = {})
@NullMarked
package fr.guichet.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
