/**
 * How long data about people is kept, its erasure every night, and what is told of it: each holder says what it keeps with a
 * {@link fr.guichet.shared.retention.KeptData}, and nobody calls this module.
 */
@ApplicationModule(
        displayName = "Conservation des données",
        allowedDependencies = {"site"})
@NullMarked
package fr.guichet.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
