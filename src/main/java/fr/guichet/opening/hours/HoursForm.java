package fr.guichet.opening.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.guichet.opening.PublishHours;
import fr.guichet.opening.TypedWeek;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.shared.web.RowIndexes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours from a day on.
 *
 * @param id of the version to make
 * @param validTo the last day, or nothing
 * @param seen the fingerprint of the consequences that were shown
 */
record HoursForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @OneLine @Size(min = 2, max = 60) @Nullable String label,
        @NotBlank @ReadableDay String validFrom,
        @ReadableDay @Nullable String validTo,
        @Valid TypedWeek week,
        @Size(max = RowIndexes.MOST_ROWS) List<@NotNull @Valid RecurringRow> rows,
        @Nullable String seen) {

    private static final int BLANK_ROWS = 3;

    HoursForm(
            String id,
            @Nullable String label,
            String validFrom,
            @Nullable String validTo,
            @Nullable TypedWeek week,
            @Nullable List<RecurringRow> rows,
            @Nullable String seen) {
        this.id = id;
        this.label = label;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.week = week == null ? TypedWeek.blank() : week;
        this.rows = rows == null ? List.of() : rows;
        this.seen = seen;
    }

    /** Begun from the hours of today, which most new ones resemble. */
    static HoursForm like(WeeklyHours hours, UUID id, LocalDate from) {
        var rows = hours.notEveryWeek().stream()
                .collect(groupingBy(
                        range -> List.<Object>of(range.weekday(), range.recurrence()),
                        LinkedHashMap::new,
                        mapping(WeeklyRange::range, toList())))
                .entrySet()
                .stream()
                .map(RecurringRow::of)
                .toList();
        return new HoursForm(id.toString(), null, from.toString(), null, TypedWeek.of(hours.usualWeek()), rows, null)
                .withMoreRows();
    }

    HoursForm withMoreRows() {
        var more = new ArrayList<>(rows);
        for (int i = 0; i < BLANK_ROWS && more.size() < RowIndexes.MOST_ROWS; i++) {
            more.add(RecurringRow.blank());
        }
        return new HoursForm(id, label, validFrom, validTo, week, List.copyOf(more), null);
    }

    /** Once it is valid. */
    PublishHours toCommand(UUID siteId) {
        var ranges = Stream.concat(
                WeeklyHours.everyWeek(week.ranges()).ranges().stream(),
                rows.stream().flatMap(RecurringRow::toRanges));
        return new PublishHours(
                UUID.fromString(id),
                siteId,
                label,
                new Validity(LocalDate.parse(validFrom), validTo == null ? null : LocalDate.parse(validTo)),
                new WeeklyHours(ranges.toList()));
    }
}
