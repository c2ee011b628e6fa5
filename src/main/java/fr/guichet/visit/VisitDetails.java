package fr.guichet.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands.
 *
 * @param version what an edit sends back
 * @param updatedBy a login
 * @param timeZone of its site
 */
public record VisitDetails(
        UUID id,
        @Nullable Long version,
        UUID agentId,
        boolean deleted,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        ZoneId timeZone,
        VisitContent content) {}
