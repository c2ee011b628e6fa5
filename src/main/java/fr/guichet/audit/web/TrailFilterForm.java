package fr.guichet.audit.web;

import fr.guichet.shared.typed.ReadableDay;
import org.jspecify.annotations.Nullable;

/**
 * The filter as the address writes it.
 *
 * @param agent the login
 * @param objet the id of what was acted on
 */
record TrailFilterForm(
        @ReadableDay @Nullable String du,
        @ReadableDay @Nullable String au,
        @Nullable String action,
        @Nullable String agent,
        @Nullable String objet) {}
