package fr.guichet.statistics.web;

import fr.guichet.statistics.Period;
import java.util.Arrays;
import java.util.Optional;

/** What a period is compared to. */
enum Comparison {
    YEAR("annee"),
    PREVIOUS("precedente");

    private final String slug;

    Comparison(String slug) {
        this.slug = slug;
    }

    static Optional<Comparison> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    Period to(Period period) {
        return this == YEAR ? period.yearBefore() : period.previous();
    }
}
