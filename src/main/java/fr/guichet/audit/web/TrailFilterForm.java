package fr.guichet.audit.web;

import org.jspecify.annotations.Nullable;

/**
 * The filter as the address writes it.
 *
 * @param agent the login
 * @param objet the id of what was acted on
 */
record TrailFilterForm(
        @Nullable String du,
        @Nullable String au,
        @Nullable String action,
        @Nullable String agent,
        @Nullable String objet) {}
