package fr.guichet.appointment;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.TimeRanges;

/**
 * A session on its day.
 *
 * @param held while the site is open and its agent is there
 * @param free what of it nobody has at the office
 */
public record OfferedSession(AvailabilitySession session, TimeRanges held, TimeRanges free) {}
