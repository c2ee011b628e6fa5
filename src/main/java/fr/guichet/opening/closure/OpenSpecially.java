package fr.guichet.opening.closure;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a site for a range that its hours do not have.
 *
 * @param id of the opening that the act makes, given by the form: sent twice, it opens once
 * @param publicText what the public reads beside it
 */
public record OpenSpecially(
        UUID id,
        UUID siteId,
        LocalDate day,
        TimeRange range,
        boolean announced,
        @Nullable String publicText) {}
