package fr.guichet.visit;

import org.jspecify.annotations.Nullable;

/**
 * One démarche handled in a visit.
 *
 * @param notCompletedReason present exactly when the outcome is {@code NOT_COMPLETED}
 */
public record RequestContent(
        String operatorCode,
        String procedureCode,
        Level level,
        Outcome outcome,
        @Nullable NotCompletedReason notCompletedReason) {}
