package fr.guichet.shared.typed;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** The names of months and weekdays without accents, whole or shortened as far as one knows which is meant. */
final class CalendarWords {

    private static final int SHORTEST = 3;
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> WEEKDAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private CalendarWords() {}

    /** From 1 to 12. */
    static Optional<Integer> month(String word) {
        return place(word, MONTHS);
    }

    static Optional<DayOfWeek> weekday(String word) {
        return place(word, WEEKDAYS).map(DayOfWeek::of);
    }

    private static Optional<Integer> place(String word, List<String> names) {
        var meant = names.stream().filter(name -> name.startsWith(word)).toList();
        return word.length() >= SHORTEST && meant.size() == 1
                ? Optional.of(names.indexOf(meant.getFirst()) + 1)
                : Optional.empty();
    }
}
