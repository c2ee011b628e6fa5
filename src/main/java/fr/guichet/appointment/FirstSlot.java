package fr.guichet.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first time at which a type can be booked at a site where it has a session.
 *
 * @param day null where every session is full
 */
record FirstSlot(UUID siteId, UUID typeId, @Nullable LocalDate day) {}
