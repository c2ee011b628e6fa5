package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When people and rooms are not to be had, day by day. */
final class BusyTimes {

    private final Map<Key, List<TimeRange>> times = new HashMap<>();

    /** @param end midnight at the latest of its day, or of a later one */
    void add(UUID who, LocalDateTime start, LocalDateTime end) {
        var day = start.toLocalDate();
        if (end.isAfter(day.plusDays(1).atStartOfDay())) {
            add(who, start, day.plusDays(1).atStartOfDay());
            add(who, day.plusDays(1).atStartOfDay(), end);
        } else {
            var until = end.toLocalDate().equals(day) ? end.toLocalTime() : LocalTime.MAX;
            times.computeIfAbsent(new Key(who, day), key -> new ArrayList<>(4))
                    .add(new TimeRange(start.toLocalTime(), until));
        }
    }

    void add(Slot slot) {
        add(slot.providerId(), slot.start(), slot.end());
        if (slot.roomId() != null) {
            add(slot.roomId(), slot.start(), slot.end());
        }
    }

    List<TimeRange> of(UUID who, LocalDate day) {
        return times.getOrDefault(new Key(who, day), List.of());
    }

    boolean overlap(UUID who, LocalDate day, TimeRange range) {
        return of(who, day).stream().anyMatch(range::overlaps);
    }

    private record Key(UUID who, LocalDate day) {}
}
