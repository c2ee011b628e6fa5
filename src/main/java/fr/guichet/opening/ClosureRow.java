package fr.guichet.opening;

import fr.guichet.opening.closure.DecideClosure;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closure as pages show it; see {@link DecideClosure} for its parts. */
public record ClosureRow(
        UUID id,
        @Nullable Long version,
        @Nullable UUID siteId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        ClosureReason reason,
        boolean announced,
        @Nullable String publicText) {

    public boolean allDay() {
        return startsAt == null && endsAt == null;
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The whole structure, all that day. */
    public boolean covers(LocalDate day) {
        return siteId == null && allDay() && isOn(day);
    }

    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }
}
