package fr.guichet.site;

import fr.guichet.shared.model.Letters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A structure that begins, with its main site.
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
        List<String> neighbourhoods) {

    private static final int LONGEST_CODE = 60;

    /** The name as an address can hold it. */
    public static String codeOf(String name) {
        var code = Letters.plain(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return code.isEmpty() ? "maison" : code.substring(0, Math.min(LONGEST_CODE, code.length()));
    }

    /** People first come from the commune itself; the structure names its neighbourhoods later. */
    public static List<String> firstNeighbourhoods(String city) {
        return city.length() < 2 ? List.of() : List.of(city);
    }
}
