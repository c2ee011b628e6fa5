/**
 * Who did what to which object, when. It listens to every {@link fr.guichet.shared.model.AuditedFact} in the transaction
 * that did the act; nobody calls it.
 */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {})
@NullMarked
package fr.guichet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
