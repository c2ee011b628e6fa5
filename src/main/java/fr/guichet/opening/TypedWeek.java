package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.ReadableHours;
import fr.guichet.shared.typed.TypedRanges;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weekly hours of a site as a form carries them, one text a weekday. */
public record TypedWeek(
        @ReadableHours(of = DayOfWeek.MONDAY) @Nullable String monday,
        @ReadableHours(of = DayOfWeek.TUESDAY) @Nullable String tuesday,
        @ReadableHours(of = DayOfWeek.WEDNESDAY) @Nullable String wednesday,
        @ReadableHours(of = DayOfWeek.THURSDAY) @Nullable String thursday,
        @ReadableHours(of = DayOfWeek.FRIDAY) @Nullable String friday,
        @ReadableHours(of = DayOfWeek.SATURDAY) @Nullable String saturday,
        @ReadableHours(of = DayOfWeek.SUNDAY) @Nullable String sunday) {

    public static TypedWeek blank() {
        return new TypedWeek(null, null, null, null, null, null, null);
    }

    /** Written as it could be typed. */
    public static TypedWeek of(Map<DayOfWeek, List<TimeRange>> week) {
        var typed = Arrays.stream(DayOfWeek.values())
                .map(day -> TypedRanges.write(week.getOrDefault(day, List.of())))
                .toList();
        return new TypedWeek(
                typed.get(0), typed.get(1), typed.get(2), typed.get(3), typed.get(4), typed.get(5), typed.get(6));
    }

    public @Nullable String on(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    /** Once it is valid: weekdays without a range are closed. */
    public Map<DayOfWeek, List<TimeRange>> ranges() {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, TypedRanges.read(on(day), day));
        }
        return week;
    }
}
