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
    CHANNELS("canaux", "canal", "channel"),
    AGES("ages", "age"),
    LEVELS("niveaux", "niveau", "level"),
    OUTCOMES("issues", "issue", "outcome"),
    BUSY_HOURS("affluence", null),
    SITES("sites", "site"),
    CONTINUITY("continuite", null);

    private final String slug;
    private final @Nullable String filter;
    private final @Nullable String list;

    FigureView(String slug, @Nullable String filter) {
        this(slug, filter, null);
    }

    /** @param list whose codes its lines are, named as the desk names them */
    FigureView(String slug, @Nullable String filter, @Nullable String list) {
        this.slug = slug;
        this.filter = filter;
        this.list = list;
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

    /** The message that names a line which has no name of its own. */
    public String label(String code) {
        return (list == null ? key() : list) + "." + code;
    }
}
