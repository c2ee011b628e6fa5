package fr.guichet.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A last day in a column that holds the day after it, as {@code retired_on} has from the first release on. */
@Converter
public class DayAfterTheLast implements AttributeConverter<LocalDate, LocalDate> {

    @Override
    public @Nullable LocalDate convertToDatabaseColumn(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    @Override
    public @Nullable LocalDate convertToEntityAttribute(@Nullable LocalDate dayAfter) {
        return dayAfter == null ? null : dayAfter.minusDays(1);
    }
}
