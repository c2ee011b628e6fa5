package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import java.time.Instant;
import java.util.UUID;

/** A slot kept for whoever fills its form. */
public record HeldSlot(UUID id, UUID heldBy, Instant heldUntil, UUID typeId, Slot slot) {}
