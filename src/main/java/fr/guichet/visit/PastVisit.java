package fr.guichet.visit;

import java.util.UUID;

/**
 * A visit that was logged elsewhere, or before.
 *
 * @param agentId an account of the structure at work
 */
public record PastVisit(UUID id, UUID agentId, VisitContent content) {}
