package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than in the weeks that are shown.
 *
 * @param startsAt null from the morning on
 * @param endsAt null until the evening
 * @param holiday the French name of the public holiday, when its day is one
 * @param text what was written for the public
 * @param closureId of a closure
 * @param sites their names; empty for all
 */
record PublishedChange(
        Kind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable String holiday,
        @Nullable String text,
        @Nullable UUID closureId,
        List<String> sites) {

    public enum Kind {
        HOURS,
        HOLIDAY,
        CLOSURE,
        OPENING
    }

    static PublishedChange hours(LocalDate day) {
        return new PublishedChange(Kind.HOURS, day, day, null, null, null, null, null, List.of());
    }

    static PublishedChange holiday(LocalDate day, String name) {
        return new PublishedChange(Kind.HOLIDAY, day, day, null, null, name, null, null, List.of());
    }

    static PublishedChange closure(ClosureRow closure) {
        return new PublishedChange(
                Kind.CLOSURE,
                closure.firstDay(),
                closure.lastDay(),
                closure.startsAt(),
                closure.endsAt(),
                null,
                closure.publicText(),
                closure.id(),
                List.of());
    }

    /** @param left what no closure takes of it */
    static PublishedChange opening(SpecialOpeningRow opening, TimeRange left, @Nullable String holiday) {
        return new PublishedChange(
                Kind.OPENING,
                opening.day(),
                opening.day(),
                left.start(),
                left.end(),
                holiday,
                opening.publicText(),
                null,
                List.of());
    }

    PublishedChange at(List<String> names) {
        return new PublishedChange(kind, firstDay, lastDay, startsAt, endsAt, holiday, text, closureId, names);
    }

    public boolean closes() {
        return kind == Kind.CLOSURE || kind == Kind.HOLIDAY;
    }
}
