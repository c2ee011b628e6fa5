package fr.guichet.appointment;

import fr.guichet.shared.model.TimeRange;
import java.util.List;
import java.util.UUID;

/**
 * An intervenant who receives at a site on one day.
 *
 * @param hours while the site is open, in order
 * @param booked how many come
 */
public record PermanenceOfDay(UUID intervenantId, String name, UUID siteId, List<TimeRange> hours, long booked) {}
