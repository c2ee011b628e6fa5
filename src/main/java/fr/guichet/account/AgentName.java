package fr.guichet.account;

import java.util.UUID;

/** Whom a list may offer or name, inside the structure. */
public record AgentName(UUID id, String displayName) {}
