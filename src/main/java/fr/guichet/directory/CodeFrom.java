package fr.guichet.directory;

import fr.guichet.shared.model.Letters;
import java.util.Locale;

/** The code that a name suggests: « Caisse d’Épargne » gives {@code CAISSE_D_EPARGNE}. */
public final class CodeFrom {

    private static final int SHORTEST = 2;

    private CodeFrom() {}

    public static String name(String name, int longest) {
        var letters = Letters.plain(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        var code = letters.substring(0, Math.min(letters.length(), longest)).replaceAll("^_|_$", "");
        return code.length() < SHORTEST ? "CODE_" + code : code;
    }
}
