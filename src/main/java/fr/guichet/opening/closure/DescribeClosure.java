package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import org.jspecify.annotations.Nullable;

/** Says something else of a closure; its place in time stays. See {@link DecideClosure} for its parts. */
public record DescribeClosure(
        ClosureReason reason, boolean announced, @Nullable String publicText) {}
