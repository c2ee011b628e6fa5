package fr.guichet.site;

import org.jspecify.annotations.Nullable;

/**
 * Where catalogues find a site.
 *
 * @param inseeCode of its commune
 */
public record SiteLocation(
        @Nullable String inseeCode,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
