package fr.guichet.today;

import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site is open now, and what comes next.
 *
 * @param closesAt while it is open
 * @param opensAt the next opening while it is closed; null when none is published
 * @param holiday the public holiday that closes it today
 */
public record OpeningState(
        boolean open,
        @Nullable LocalTime closesAt,
        @Nullable LocalDateTime opensAt,
        @Nullable String holiday,
        LocalDate today) {

    static OpeningState at(LocalDateTime now, List<OpeningDay> calendar) {
        var day = now.toLocalDate();
        var today = calendar.stream().filter(one -> one.day().equals(day)).findFirst();
        var holiday = today.map(OpeningDay::holiday).orElse(null);
        var range = today.flatMap(one -> one.currentOrNext(now.toLocalTime()));
        if (range.isPresent() && range.get().contains(now.toLocalTime())) {
            return new OpeningState(true, range.get().end(), null, holiday, day);
        }
        var next = range.map(TimeRange::start).map(day::atTime).or(() -> firstAfter(day, calendar));
        return new OpeningState(false, null, next.orElse(null), holiday, day);
    }

    private static Optional<LocalDateTime> firstAfter(LocalDate day, List<OpeningDay> calendar) {
        return calendar.stream()
                .filter(one -> one.day().isAfter(day) && one.isOpen())
                .findFirst()
                .map(one -> one.day().atTime(one.ranges().getFirst().start()));
    }

    public boolean opensToday() {
        return opensAt != null && opensAt.toLocalDate().equals(today);
    }

    public boolean opensTomorrow() {
        return opensAt != null && opensAt.toLocalDate().equals(today.plusDays(1));
    }
}
