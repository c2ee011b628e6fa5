package fr.guichet.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which object, when.
 *
 * @param actor the login, {@code guichet} where nobody was signed in
 * @param action what the fact is called in the trail, such as {@code VisitLogged}
 * @param position its place in the sealed chain; null until it is sealed
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String action,
        UUID subjectId,
        @Nullable Long position) {}
