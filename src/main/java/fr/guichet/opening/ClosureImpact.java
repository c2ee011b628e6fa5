package fr.guichet.opening;

import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a closure would hit, told before it is decided: implemented by the modules that know. */
public interface ClosureImpact {

    /** @param lost what would be open otherwise; never empty */
    List<Consequence> of(List<LostTime> lost);

    /**
     * Open time of a site on one day that a closure would take.
     *
     * @param ranges apart from one another
     */
    record LostTime(UUID siteId, LocalDate day, List<TimeRange> ranges) {}
}
