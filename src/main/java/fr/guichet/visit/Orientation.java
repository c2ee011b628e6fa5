package fr.guichet.visit;

import org.jspecify.annotations.Nullable;

/** Where a person was sent on. */
public record Orientation(
        OrientationTarget target, @Nullable String label) {}
