package fr.guichet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A house that begins, with its main site.
 *
 * @param code lower-case letters, digits and hyphens; stands in public addresses
 * @param inseeCode of the commune, five characters
 * @param nationalId {@code id_fs} in the national list of France services structures
 * @param neighbourhoods labels offered for « Quartier ou commune », in order
 */
public record OpenStructure(
        String code,
        String name,
        @Nullable String inseeCode,
        @Nullable String nationalId,
        SiteDetails mainSite,
        List<String> neighbourhoods) {}
