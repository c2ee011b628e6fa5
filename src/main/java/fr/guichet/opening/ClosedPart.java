package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import java.util.UUID;

/**
 * Time of one day that a closure takes from a site.
 *
 * @param closureId several parts may come from one closure
 */
public record ClosedPart(UUID closureId, TimeRange range, ClosureReason reason, boolean announced) {}
