package fr.guichet.shared.retention;

import java.time.LocalDate;
import java.util.Optional;

/** One kind of data about people that the structure at work keeps for some months. A module that holds some says so with a bean. */
public interface KeptData {

    Retention retention();

    /**
     * Erases some hundreds of the oldest, for good, in the transaction of the caller; no figure may change by it.
     *
     * @param firstKept the first day that is still kept
     * @return empty when nothing older is left
     */
    Optional<Erased> eraseOldest(LocalDate firstKept);
}
