package fr.guichet.account.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of an account, by the name that its holder gave it. */
public record Passkey(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}
