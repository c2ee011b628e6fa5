/**
 * Messages to the people who come: a confirmation, a move, a cancellation, a reminder two days before. It listens to
 * appointments, and nobody calls it; what became of each message stands in {@link fr.guichet.message.MessageService}.
 */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"site", "opening", "availability", "appointment"})
@NullMarked
package fr.guichet.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
