package fr.guichet.shared.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one step of an erasure took.
 *
 * @param objects at least one
 * @param firstDay of the oldest of them
 * @param lastDay of the youngest
 */
public record Erased(long objects, LocalDate firstDay, LocalDate lastDay) {

    /** Empty where nothing was. */
    public static Optional<Erased> of(List<ErasedRow> rows) {
        var days = rows.stream().map(ErasedRow::day).sorted().toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Erased(days.size(), days.getFirst(), days.getLast()));
    }
}
