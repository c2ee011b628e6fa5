package fr.guichet.appointment.slot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first time at which a type can be booked at a site where it has a session.
 *
 * @param openDays of the site until then, zero on the same day; null where every session is full
 */
public record FirstSlot(UUID siteId, UUID typeId, @Nullable Integer openDays) {}
