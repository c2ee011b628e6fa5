package fr.guichet.rota.web;

import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.TypedRanges;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hours of an agent at one site, one text a weekday. */
record TypedPresence(
        @ReadablePresence(of = DayOfWeek.MONDAY) @Nullable String monday,
        @ReadablePresence(of = DayOfWeek.TUESDAY) @Nullable String tuesday,

        @ReadablePresence(of = DayOfWeek.WEDNESDAY) @Nullable
        String wednesday,

        @ReadablePresence(of = DayOfWeek.THURSDAY) @Nullable String thursday,
        @ReadablePresence(of = DayOfWeek.FRIDAY) @Nullable String friday,
        @ReadablePresence(of = DayOfWeek.SATURDAY) @Nullable String saturday,
        @ReadablePresence(of = DayOfWeek.SUNDAY) @Nullable String sunday) {

    static TypedPresence of(UUID siteId, Map<DayOfWeek, List<Shift>> week) {
        var typed = Arrays.stream(DayOfWeek.values())
                .map(day -> TypedRanges.write(week.getOrDefault(day, List.of()).stream()
                        .filter(shift -> shift.siteId().equals(siteId))
                        .map(Shift::range)
                        .toList()))
                .toList();
        return new TypedPresence(
                typed.get(0), typed.get(1), typed.get(2), typed.get(3), typed.get(4), typed.get(5), typed.get(6));
    }

    /** Once it is valid. */
    List<TimeRange> on(DayOfWeek weekday, List<TimeRange> open) {
        return PresenceText.ranges(text(weekday), weekday, open);
    }

    @Nullable
    String text(DayOfWeek weekday) {
        return switch (weekday) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
