package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An availability and what comes next of it.
 *
 * @param next the first days to come on which it is held or cancelled
 * @param sharesItsRoom someone else can be booked there at the same time
 */
public record UpcomingSessions(AvailabilityRow row, List<Upcoming> next, boolean sharesItsRoom) {

    static final int SHOWN = 4;

    public record Upcoming(LocalDate day, boolean cancelled) {}

    static UpcomingSessions of(AvailabilityRow row, List<LocalDate> held, LocalDate today, boolean sharesItsRoom) {
        var next = Stream.concat(
                        held.stream().map(day -> new Upcoming(day, false)),
                        row.cancelled().stream()
                                .filter(day -> !day.isBefore(today))
                                .map(day -> new Upcoming(day, true)))
                .sorted(Comparator.comparing(Upcoming::day))
                .limit(SHOWN)
                .toList();
        return new UpcomingSessions(row, next, sharesItsRoom);
    }
}
