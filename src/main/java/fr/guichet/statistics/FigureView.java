package fr.guichet.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures that have a page and a CSV of their own. */
public enum FigureView {
    MONTHS("mois", null),
    OPERATORS("operateurs", "operateur"),
    PROCEDURES("demarches", "demarche"),
    CHANNELS("canaux", "canal"),
    AGES("ages", null),
    LEVELS("niveaux", null),
    OUTCOMES("issues", "issue"),
    BUSY_HOURS("affluence", null),
    SITES("sites", "site");

    private final String slug;
    private final @Nullable String filter;

    FigureView(String slug, @Nullable String filter) {
        this.slug = slug;
        this.filter = filter;
    }

    public static Optional<FigureView> of(String slug) {
        return Arrays.stream(values()).filter(view -> view.slug.equals(slug)).findFirst();
    }

    /** In the address, and in the name of the CSV. */
    public String slug() {
        return slug;
    }

    /** The name under which the list of visits takes one line of this figure; null where it does not. */
    public @Nullable String filter() {
        return filter;
    }

    /** Its words begin with this. */
    public String key() {
        return "statistics." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
