package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import java.time.Instant;
import java.util.UUID;

/** A slot kept for the agent who fills in its form. */
public record HeldSlot(UUID id, UUID heldBy, Instant heldUntil, UUID typeId, Slot slot) {}
