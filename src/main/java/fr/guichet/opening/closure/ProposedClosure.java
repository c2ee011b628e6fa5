package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the form of a closure fills in: a bridge to close, hours that nobody can hold.
 *
 * @param du first day
 * @param au last day
 * @param de from that hour
 * @param a until that hour
 */
record ProposedClosure(
        @Nullable UUID site,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable LocalTime de,
        @Nullable LocalTime a,
        @Nullable ClosureReason motif) {

    boolean isOfCertainHours() {
        return de != null || a != null;
    }
}
