package fr.guichet.privacy.web;

import fr.guichet.shared.web.ReadableDay;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When the erasures were carried out, as it stands in the address. */
record DisposalFilter(@Nullable LocalDate du, @Nullable LocalDate au) {

    /** Both days are included. */
    record Period(LocalDate first, LocalDate last) {}

    /** Without dates: since the first of January. */
    Period upTo(LocalDate today) {
        var last = Objects.requireNonNullElse(readable(au), today);
        var first = Objects.requireNonNullElse(readable(du), last.withDayOfYear(1));
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    private static @Nullable LocalDate readable(@Nullable LocalDate day) {
        return day == null || !ReadableDay.Validator.isReadable(day) ? null : day;
    }
}
