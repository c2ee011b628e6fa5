package fr.guichet.shared.web;

import fr.guichet.shared.model.RuleViolation;
import java.time.LocalDate;

/** From a day to a day, both included, as an address asks for them by {@code du} and {@code au}. */
public record AskedDays(LocalDate first, LocalDate last) {

    public AskedDays {
        if (last.isBefore(first)) {
            throw new RuleViolation("asked.ends-before-it-begins").on("au");
        }
    }
}
