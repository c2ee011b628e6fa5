package fr.guichet.statistics.web;

import org.jspecify.annotations.Nullable;

/** The filter as the address writes it. */
record FigureForm(
        @Nullable String du,
        @Nullable String au,
        @Nullable String site,
        @Nullable String comparer) {}
