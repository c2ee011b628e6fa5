package fr.guichet.statistics.web;

import fr.guichet.shared.typed.ReadableDay;
import org.jspecify.annotations.Nullable;

/** The filter as the address writes it. */
record FigureForm(
        @ReadableDay @Nullable String du,
        @ReadableDay @Nullable String au,
        @Nullable String site,
        @Nullable String comparer) {}
