package fr.guichet.directory;

import org.jspecify.annotations.Nullable;

/**
 * A procedure that a search found.
 *
 * @param operatorName the short one, of the day
 * @param matched the everyday word, or the former name, that was recognised; null when it was the label
 */
public record FoundProcedure(
        ProcedureRow procedure,
        String operatorName,
        @Nullable String matched) {}
