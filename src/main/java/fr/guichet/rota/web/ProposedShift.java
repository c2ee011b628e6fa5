package fr.guichet.rota.web;

import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link to an agent’s day fills in: these hours there.
 *
 * @param de from that hour
 * @param a until that hour
 */
record ProposedShift(
        @Nullable UUID site,
        @Nullable LocalTime de,
        @Nullable LocalTime a) {

    /** Empty when the link says nothing, or nothing that makes sense. */
    Optional<Shift> shift() {
        return site == null || de == null || a == null || !de.isBefore(a)
                ? Optional.empty()
                : Optional.of(new Shift(site, new TimeRange(de, a)));
    }
}
