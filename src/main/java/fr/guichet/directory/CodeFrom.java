package fr.guichet.directory;

import java.text.Normalizer;
import java.util.Locale;

/** The code that a name suggests: « Caisse d’Épargne » gives {@code CAISSE_D_EPARGNE}. */
public final class CodeFrom {

    private static final int SHORTEST = 2;

    private CodeFrom() {}

    public static String name(String name, int longest) {
        var letters = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_");
        var code = letters.substring(0, Math.min(letters.length(), longest)).replaceAll("^_|_$", "");
        return code.length() < SHORTEST ? "CODE_" + code : code;
    }
}
