package fr.guichet.continuity;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many agents a site needs; what is null does not restrict it.
 *
 * @param whileOpenSiteId only while that other site is open
 */
public record MinimumRow(
        UUID id,
        UUID siteId,
        int agents,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable UUID whileOpenSiteId,
        Validity validity,
        String reason) {

    public boolean isOn(LocalDate day) {
        return validity.holdsOn(day) && (weekday == null || weekday == day.getDayOfWeek());
    }

    /** Holds for all the hours of its site; every other one goes before it. */
    public boolean isGeneral() {
        return weekday == null && startsAt == null && endsAt == null && whileOpenSiteId == null;
    }

    public boolean isAllDay() {
        return startsAt == null && endsAt == null;
    }

    TimeRange hours() {
        return new TimeRange(startsAt == null ? LocalTime.MIN : startsAt, endsAt == null ? LocalTime.MAX : endsAt);
    }
}
