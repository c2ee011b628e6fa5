package fr.guichet.visit;

import org.jspecify.annotations.Nullable;

/**
 * All that is ever noted of the person helped.
 *
 * @param neighbourhood a code of the structure's short list
 */
public record Usager(
        AgeBand ageBand, @Nullable Gender gender, @Nullable String neighbourhood) {}
