package fr.guichet.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, both included.
 *
 * @param lastDay null: until further notice
 */
@Embeddable
public record Validity(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") @Nullable LocalDate lastDay) {

    public static Validity since(LocalDate day) {
        return new Validity(day, null);
    }

    public static Validity on(LocalDate day) {
        return new Validity(day, day);
    }

    /** @param day null: until further notice */
    public Validity until(@Nullable LocalDate day) {
        return new Validity(from, day);
    }

    /** What both hold; ends before it begins when they have no day in common. */
    public Validity sharedWith(Validity other) {
        var last =
                lastDay == null || other.lastDay != null && other.lastDay.isBefore(lastDay) ? other.lastDay : lastDay;
        return new Validity(from.isAfter(other.from) ? from : other.from, last);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBy(day);
    }

    /** Its last day is past. */
    public boolean hasEndedBy(LocalDate day) {
        return lastDay != null && lastDay.isBefore(day);
    }

    /** As what is typed may do, until it is refused. */
    public boolean endsBeforeItBegins() {
        return hasEndedBy(from);
    }

    public boolean isOneDay() {
        return from.equals(lastDay);
    }
}
