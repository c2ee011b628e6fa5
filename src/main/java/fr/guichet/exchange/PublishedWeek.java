package fr.guichet.exchange;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The week of a structure, one cell a weekday as the list writes it.
 *
 * @param cells without those that are blank
 */
public record PublishedWeek(Map<DayOfWeek, String> cells) {

    /** Of a structure without hours, nothing says that it is closed. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Of the days that can be read; the others are in {@link #unreadable}. */
    public Map<DayOfWeek, List<TimeRange>> ranges() {
        return cells.entrySet().stream()
                .filter(cell -> HoursCell.of(cell.getValue()).fault() == null)
                .collect(toMap(
                        Map.Entry::getKey,
                        cell -> HoursCell.of(cell.getValue()).ranges(),
                        (one, other) -> one,
                        () -> new EnumMap<>(DayOfWeek.class)));
    }

    /** Of the days that can be read. */
    public Duration time() {
        return ranges().values().stream()
                .map(day -> TimeRanges.of(day).duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What is published on days that cannot be read: open at some hours, nobody can say which. */
    public Map<DayOfWeek, String> unreadable() {
        return cells.entrySet().stream()
                .filter(cell -> HoursCell.of(cell.getValue()).fault() != null)
                .collect(toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new EnumMap<>(DayOfWeek.class)));
    }

    /** One cell a weekday from Monday to Saturday, blank ones included. */
    String[] toArray() {
        return Stream.of(DayOfWeek.values())
                .limit(NationalColumn.HOURS.size())
                .map(day -> cells.getOrDefault(day, ""))
                .toArray(String[]::new);
    }

    static PublishedWeek of(String[] fromMonday) {
        var cells = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var i = 0; i < fromMonday.length; i++) {
            var cell = Objects.requireNonNull(fromMonday[i]);
            if (!cell.isBlank()) {
                cells.put(DayOfWeek.of(i + 1), cell);
            }
        }
        return new PublishedWeek(cells);
    }
}
